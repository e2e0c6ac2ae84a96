import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const createdAt = () => moment('created_at').notNull().defaultNow()
const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id)

/** `balance_credits` is the sum of the account's entries; what is reserved is part of it and cannot be spent twice. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    balanceCredits: integer('balance_credits').notNull().default(0),
    reservedCredits: integer('reserved_credits').notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    check('reserved_is_covered', sql`${table.reservedCredits} between 0 and ${table.balanceCredits}`),
  ],
)

/** Keys, sessions and sign-in links are known by the SHA-256 of their text, in hexadecimal digits. */
export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  accountId: accountId(),
  name: text('name').notNull(),
  prefix: text('prefix').notNull(),
  hash: text('hash').notNull().unique(),
  createdAt: createdAt(),
  lastUsedAt: moment('last_used_at'),
  revokedAt: moment('revoked_at'),
})

export const sessions = pgTable('sessions', {
  hash: text('hash').primaryKey(),
  accountId: accountId(),
  expiresAt: moment('expires_at').notNull(),
})

export const signInLinks = pgTable('sign_in_links', {
  hash: text('hash').primaryKey(),
  accountId: accountId(),
  expiresAt: moment('expires_at').notNull(),
})

/** Grants are positive, uses negative. Entries are only ever added. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    accountId: accountId(),
    jobId: text('job_id').unique(),
    type: text('type', { enum: ['grant', 'usage'] }).notNull(),
    amountCredits: integer('amount_credits').notNull(),
    description: text('description').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('entries_of_account').on(table.accountId, table.createdAt),
    check(
      'sign_fits_type',
      sql`(${table.type} = 'grant' and ${table.amountCredits} > 0) or (${table.type} = 'usage' and ${table.amountCredits} < 0)`,
    ),
  ],
)

/** A running server; what belongs to one whose lease ran out is released. */
export const leases = pgTable('leases', {
  processId: uuid('process_id').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
})

export const reservations = pgTable(
  'reservations',
  {
    jobId: text('job_id').primaryKey(),
    accountId: accountId(),
    processId: uuid('process_id').notNull(),
    state: text('state', { enum: ['open', 'settled', 'released'] })
      .notNull()
      .default('open'),
    reservedCredits: integer('reserved_credits').notNull(),
    chargedCredits: integer('charged_credits').notNull().default(0),
    description: text('description').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('open_reservations')
      .on(table.processId)
      .where(sql`${table.state} = 'open'`),
    check(
      'charge_within_reservation',
      sql`${table.chargedCredits} between 0 and ${table.reservedCredits} and (${table.state} = 'settled' or ${table.chargedCredits} = 0)`,
    ),
  ],
)

/** One row for each Idempotency-Key in use; its reply comes in the transaction that charges. */
export const idempotentRequests = pgTable(
  'idempotent_requests',
  {
    accountId: accountId(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    jobId: text('job_id').notNull().unique(),
    processId: uuid('process_id').notNull(),
    replyStatus: integer('reply_status'),
    replyHeaders: jsonb('reply_headers').$type<Record<string, string>>(),
    replyBody: bytes('reply_body'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
)

/** ZeroDB file storage; the bytes lie in the blob store. */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    blobId: text('blob_id').notNull(),
    name: text('name').notNull(),
    folder: text('folder'),
    contentType: text('content_type').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [index('files_of_account').on(table.accountId, table.createdAt)],
)
