import { useId, type ReactNode } from 'react'

type SectionProps = { title: string; id?: string; children: ReactNode }

export function Section({ title, id: anchor, children }: SectionProps) {
  const id = useId()
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className="grid grid-cols-[180px_minmax(0,1fr)] gap-x-8 gap-y-3 border-b py-8 max-md:grid-cols-1 max-md:py-6"
    >
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <div>{children}</div>
    </section>
  )
}
