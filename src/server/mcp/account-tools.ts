import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { balanceSchema } from '@/api/credits'
import type { ServerDeps } from '@/server/deps'
import { balanceReply } from '@/server/routes/credits'
import { answer, type Caller } from './tool'

export function addAccountTools(
  server: McpServer,
  { ledger }: Pick<ServerDeps, 'ledger'>,
  { accountId }: Caller,
) {
  server.registerTool(
    'balance',
    {
      title: 'Credit balance',
      description: 'Credits had, used and left in this period.',
      inputSchema: {},
      outputSchema: balanceSchema.shape,
      annotations: { readOnlyHint: true },
    },
    () => answer(async () => balanceReply(await ledger.balance(accountId))),
  )
}
