import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Toasts } from '@/components/ui/toast'
import { queryClient } from '@/lib/query-client'
import { showFailuresOnce, tellUnawaited } from './failures'
import { resumeWork } from './resume-work'
import { router } from './router'
import { tellCopies } from './tell-copies'
import { tellJobs } from './tell-jobs'
import { warnBeforeLeaving } from './warn-before-leaving'

showFailuresOnce(queryClient)
tellUnawaited()
tellCopies()
resumeWork()
warnBeforeLeaving()
tellJobs()

export function App() {
  return (
    // Our content security policy allows no inline styles.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </CSPProvider>
  )
}
