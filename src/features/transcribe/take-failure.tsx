import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { failureText } from '@/messages/failures'

/** Why recording did not start or could not be kept, and what to do. */
export function TakeFailure({ errorName, children }: { errorName: string; children?: ReactNode }) {
  const { title, text } = failureText(errorName)
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-doubt bg-raised p-4">
      <TriangleAlert className="mt-0.5 shrink-0 text-doubt" aria-hidden />
      <div>
        <div className="font-[550]">{title}</div>
        <p className="text-ink-2">{text}</p>
        {children}
      </div>
    </div>
  )
}
