import { Skeleton } from '@/components/ui/skeleton'

/** Where the first variation will be, while it is being made. */
export function StageSkeleton() {
  return (
    <div aria-hidden className="rounded-xl border bg-raised p-5 max-md:p-4">
      <Skeleton className="h-5 w-52" />
      <Skeleton className="mt-2 h-4 w-40" />
      <div className="grid h-36 items-center">
        <Skeleton className="h-0.5" />
      </div>
      <Skeleton className="h-7" />
      <Skeleton className="mt-1 h-6" />
      <Skeleton className="mt-4 size-11 rounded-full!" />
    </div>
  )
}
