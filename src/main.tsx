import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/app'
import { followTheme } from '@/app/theme'
import { queryClient } from '@/lib/query-client'
import { keepTabsInStep } from '@/storage/tabs-in-step'
import './index.css'

followTheme()
keepTabsInStep(queryClient)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
