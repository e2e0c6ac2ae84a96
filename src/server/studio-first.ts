import { Hono } from 'hono'

/** What cannot be answered without the database. */
const NEEDS_SERVER = /^\/(api|v1|mcp|proxy|relay|sign-in|healthz|openapi\.json)(\/|$)/

/** The studio at once; the rest as soon as the database is open, which takes seconds at the first start. */
export function studioFirst(studio: Hono, opening: () => Promise<Hono>): Hono {
  return new Hono().all('*', async ({ req, env }) => {
    const app = NEEDS_SERVER.test(req.path) ? await opening() : studio
    return app.fetch(req.raw, env as object)
  })
}
