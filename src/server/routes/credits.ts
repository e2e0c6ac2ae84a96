import { Hono } from 'hono'
import {
  transactionsQuerySchema,
  type BalanceReply,
  type TransactionsReply,
  type UsageReply,
} from '@/api/credits'
import type { Authenticated } from '@/server/accounts/authenticate'
import { parseRequest } from '@/server/api-error'
import type { ServerDeps } from '@/server/deps'
import type { Balance, LedgerTransaction } from '@/server/ledger/ledger'

/** How many of the latest charges `GET /multimodal/usage` lists. */
const USAGE_LENGTH = 50

export function creditsRoutes({ ledger }: Pick<ServerDeps, 'ledger'>) {
  const routes = new Hono<Authenticated>()
  for (const path of ['/credits/balance', '/public/credits/balance'] as const) {
    routes.get(path, async (context) =>
      context.json(balanceReply(await ledger.balance(context.var.account.id))),
    )
  }
  routes.get('/credits/transactions', async (context) => {
    const page = parseRequest(transactionsQuerySchema, context.req.query(), 'query')
    const transactions = await ledger.transactions(context.var.account.id, page)
    const reply: TransactionsReply = {
      success: true,
      data: { transactions: transactions.map(transactionReply) },
    }
    return context.json(reply)
  })
  routes.get('/multimodal/usage', async (context) => {
    const { id } = context.var.account
    const [balance, latest] = await Promise.all([
      ledger.balance(id),
      ledger.transactions(id, { skip: 0, limit: USAGE_LENGTH }),
    ])
    return context.json(usageReply(balance, latest))
  })
  return routes
}

export function balanceReply(balance: Balance): BalanceReply {
  const { totalCredits, usedCredits } = balance
  return {
    total_credits: totalCredits,
    used_credits: usedCredits,
    remaining_credits: balance.remainingCredits,
    plan: 'Self-hosted',
    period_start: balance.periodStart.toISOString(),
    period_end: balance.periodEnd.toISOString(),
    usage_percentage: totalCredits === 0 ? 0 : Math.round((usedCredits / totalCredits) * 10_000) / 100,
  }
}

function transactionReply({ id, type, amountCredits, description, createdAt }: LedgerTransaction) {
  return { id, type, amount: amountCredits, description, created_at: createdAt.toISOString() }
}

function usageReply({ usedCredits, periodStart }: Balance, latest: LedgerTransaction[]): UsageReply {
  const used = latest.filter(({ type, createdAt }) => type === 'usage' && createdAt >= periodStart)
  return {
    credits_used: usedCredits,
    usage: used.map(({ id, description, amountCredits, createdAt }) => ({
      usage_id: id,
      description,
      credits_used: -amountCredits,
      created_at: createdAt.toISOString(),
    })),
  }
}
