import { z } from 'zod'

/** `GET /credits/balance` */
export const balanceSchema = z
  .object({
    total_credits: z.int().min(0),
    used_credits: z.int().min(0),
    remaining_credits: z.int().min(0),
    plan: z.string(),
    period_start: z.iso.datetime(),
    period_end: z.iso.datetime(),
    usage_percentage: z.number().min(0).max(100),
  })
  .meta({ id: 'Balance' })

/** Query of `GET /credits/transactions`. */
export const transactionsQuerySchema = z.object({
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** `amount` is what the balance changed by: below 0 for what was spent. */
const transactionSchema = z.object({
  id: z.string(),
  type: z.string(),
  amount: z.int(),
  description: z.string(),
  created_at: z.iso.datetime(),
})

/** `GET /credits/transactions`, newest first. */
export const transactionsSchema = z
  .object({ success: z.literal(true), data: z.object({ transactions: z.array(transactionSchema) }) })
  .meta({ id: 'Transactions' })

/** `GET /multimodal/usage`: what was charged in this period, newest first. */
export const usageSchema = z
  .object({
    credits_used: z.int().min(0),
    usage: z.array(
      z.object({
        usage_id: z.string(),
        description: z.string(),
        credits_used: z.int().min(0),
        created_at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Usage' })

export type BalanceReply = z.infer<typeof balanceSchema>
export type TransactionsReply = z.infer<typeof transactionsSchema>
export type UsageReply = z.infer<typeof usageSchema>
