import { balanceSchema, transactionsQuerySchema, transactionsSchema, usageSchema } from '@/api/credits'
import { healthSchema } from '@/api/health'
import { sessionSchema } from '@/api/session'
import type { Operation } from './operation'

const balance: Omit<Operation, 'path'> = {
  method: 'get',
  tag: 'Credits',
  summary: 'Credits had, used and left in this period',
  replies: { 200: { description: 'The balance', content: { 'application/json': balanceSchema } } },
  errors: [],
}

export const accountOperations: Operation[] = [
  { ...balance, path: '/credits/balance' },
  { ...balance, path: '/public/credits/balance' },
  {
    method: 'get',
    path: '/credits/transactions',
    tag: 'Credits',
    summary: 'What was granted and charged, newest first',
    query: transactionsQuerySchema,
    replies: { 200: { description: 'One page', content: { 'application/json': transactionsSchema } } },
    errors: [422],
  },
  {
    method: 'get',
    path: '/multimodal/usage',
    tag: 'Credits',
    summary: 'The latest charges of this period',
    replies: { 200: { description: 'The charges', content: { 'application/json': usageSchema } } },
    errors: [],
  },
  {
    method: 'get',
    path: '/session',
    tag: 'Server',
    summary: 'Who the credential belongs to',
    replies: { 200: { description: 'The account', content: { 'application/json': sessionSchema } } },
    errors: [],
  },
  {
    method: 'delete',
    path: '/session',
    tag: 'Server',
    summary: 'Signs the browser out',
    replies: { 204: { description: 'Signed out' } },
    errors: [403],
  },
]

/** At the root of the server, not below `/api/v1`. */
export const healthOperation: Operation = {
  method: 'get',
  path: '/healthz',
  tag: 'Server',
  summary: 'Whether the server can work',
  isOpen: true,
  replies: {
    200: { description: 'It can', content: { 'application/json': healthSchema } },
    503: { description: 'It cannot', content: { 'application/json': healthSchema } },
  },
  errors: [],
}
