import {
  NetworkOrCorsError,
  NotAllowedError,
  NotAuthenticatedError,
  ServiceError,
  UnreadableReplyError,
  WrongAddressError,
} from '@/api/client/errors'
import { CONTRACT_MODEL, fetchOffer, type Offer, type ServiceModel } from '@/api/client/audio-models'
import { findBalance, type Balance } from '@/api/client/balance'
import { createServiceHttp, thisHome, type ServiceHttp } from '@/api/client/service-http'
import { deleteConnection, putConnection, type Connection } from '@/storage/connections'
import { keepSecret, openSecret } from '@/storage/secrets'
import { KeyLostError } from './errors'

/** What a person fills in. `key` is forgotten once it is kept; `null` for `session` and `none`. */
export type ConnectionDraft = Pick<Connection, 'kind' | 'name' | 'baseUrl' | 'auth'> & { key: string | null }

export type ConnectionTest =
  ConnectionWorks | { status: 'failed'; reason: ConnectionFailure; message: string }

type Ability = Pick<Connection, 'extensions' | 'transcriptionModel' | 'balancePath'>

/** `balance` is `null` at a service that keeps no credits. */
export type ConnectionWorks = Ability & { status: 'works'; balance: Balance | null; models: ServiceModel[] }
/**
 * `wrong key`: the service does not take it. `unreachable`: no reply. `wrong address`: a server that has nothing there, or
 * none that ours may pass requests on to. `not this api`: it answers, but as no audio service does. `service failed`: the
 * right one, but out of order.
 */
export type ConnectionFailure =
  'wrong key' | 'unreachable' | 'wrong address' | 'not this api' | 'service failed'

export const BASE_URLS = { server: '/api/v1', ainative: '/proxy' } as const

/** Asks for the balance and the models, which costs nothing. */
export function testDraft(
  draft: ConnectionDraft,
  signal: AbortSignal,
  home = thisHome,
): Promise<ConnectionTest> {
  const address = { ...draft, baseUrl: reachedAt(draft), openKey: async () => draft.key }
  return testService(createServiceHttp(address, home), signal)
}

/** Tests a connection that is there, and remembers what it can do now. */
export async function testConnection(
  connection: Connection,
  signal: AbortSignal,
  home = thisHome,
): Promise<ConnectionTest> {
  const test = await testService(httpOf(connection, home), signal)
  if (test.status === 'works') {
    const { extensions, transcriptionModel, balancePath } = test
    await putConnection({ ...connection, extensions, transcriptionModel, balancePath })
  }
  return test
}

/** Keeps what was tested. The key is sealed before the connection is listed. */
export async function addConnection(
  { key, ...draft }: ConnectionDraft,
  { extensions, transcriptionModel, balancePath }: ConnectionWorks,
): Promise<Connection> {
  const connection: Connection = {
    version: 1,
    id: crypto.randomUUID(),
    createdAt: Date.now(),
    ...draft,
    baseUrl: tidyUrl(draft.baseUrl),
    extensions,
    transcriptionModel,
    balancePath,
  }
  if (draft.auth === 'key' && key) await keepSecret(connection.id, key.trim())
  await putConnection(connection)
  return connection
}

/** Its key is erased; receipts and transcripts stay. */
export function removeConnection(id: string): Promise<void> {
  return deleteConnection(id)
}

/** For requests to a connection; the key is opened for each of them, and held nowhere. */
export function httpOf(connection: Connection, home = thisHome): ServiceHttp {
  const openKey = async () => {
    const key = await openSecret(connection.id)
    if (key === null) throw new KeyLostError('The key of this connection has to be typed again.')
    return key
  }
  return createServiceHttp({ ...connection, baseUrl: reachedAt(connection), openKey }, home)
}

async function testService(http: ServiceHttp, signal: AbortSignal): Promise<ConnectionTest> {
  try {
    const offer = await fetchOffer(http, signal).catch(nullIfNotFound)
    return await works(http, offer, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ServiceError)) throw error
    return { status: 'failed', reason: reasonOf(error), message: error.message }
  }
}

async function works(http: ServiceHttp, offer: Offer | null, signal: AbortSignal): Promise<ConnectionTest> {
  const { models, extensions, dialect } = offer ?? { models: [], extensions: [], dialect: 'audio' as const }
  const ability = { models, extensions, transcriptionModel: transcriptionModelOf(models) }
  if (dialect === 'openai') return { status: 'works', ...ability, balance: null, balancePath: null }
  const { path, balance } = await findBalance(http, signal)
  return { status: 'works', ...ability, balance, balancePath: path }
}

/** The contract's model where it is, or where nothing is listed; else the first that seems to hear. */
function transcriptionModelOf(models: readonly ServiceModel[]): string {
  const hearing = models.filter(
    ({ id, kind }) => kind === 'transcription' || /whisper|transcri|asr/i.test(id),
  )
  const isKnown = models.length === 0 || models.some(({ id }) => id === CONTRACT_MODEL)
  return isKnown ? CONTRACT_MODEL : (hearing[0]?.id ?? CONTRACT_MODEL)
}

/** The cloud need not have a list of models: its balance tells whether it is one. */
function nullIfNotFound(error: unknown): null {
  if (error instanceof UnreadableReplyError) return null
  throw error
}

function reasonOf(error: ServiceError): ConnectionFailure {
  if (error instanceof NotAuthenticatedError || error instanceof NotAllowedError) return 'wrong key'
  if (error instanceof NetworkOrCorsError) return 'unreachable'
  if (error instanceof WrongAddressError) return 'wrong address'
  if (error instanceof UnreadableReplyError) return 'not this api'
  return 'service failed'
}

/** Where requests go: the page may talk to its own server alone, which passes on those to a service of a person's own. */
function reachedAt({ kind, baseUrl }: Pick<Connection, 'kind' | 'baseUrl'>): string {
  const url = tidyUrl(baseUrl)
  if (kind !== 'custom') return url
  const { protocol, host, pathname } = new URL(url)
  return `/relay/${protocol.slice(0, -1)}/${host}${tidyUrl(pathname)}`
}

function tidyUrl(baseUrl: string): string {
  return baseUrl.trim().replace(/\/+$/, '')
}
