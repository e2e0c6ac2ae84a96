import { queryOptions } from '@tanstack/react-query'
import { isSame } from '@/lib/is-same'
import { queryClient } from '@/lib/query-client'
import { removeUndoably } from './erase'
import { keepingRoom } from './errors'
import { copyOf, tellCopy, type SharedRows, type SharedStore } from './kept-copies'
import { isSameWork, mergeRows, type MergeRules } from './merge-rows'
import { database } from './open'
import { openTabLine } from './tab-line'

type Kind<Store extends SharedStore> = {
  store: Store
  restore: (row: unknown) => SharedRows[Store] | null
  rules: MergeRules<SharedRows[Store]>
  eraseTakesIfDeleted: (id: string) => Promise<void>
}

/** `copied`: both tabs worked on the same, and what this one made became a row of its own. */
export type Put<Row> = { status: 'stored'; row: Row } | { status: 'copied'; stored: Row; copy: Row }

/** Rows that a person works on, maybe in several tabs at once: what one tab stores never undoes what another has stored. */
export function sharedRows<Store extends SharedStore>({
  store,
  restore,
  rules,
  eraseTakesIfDeleted,
}: Kind<Store>) {
  type Row = SharedRows[Store]
  const line = openTabLine(store)

  const queries = {
    all: [store] as const,
    /** Newest change first. */
    list: () => queryOptions({ queryKey: [store, 'list'], queryFn: list, networkMode: 'always' }),
    /** As it is stored; while it is open, its store is ahead of it. `null` if there is none. */
    detail: (id: string) =>
      queryOptions({ queryKey: [store, 'detail', id], queryFn: () => read(id), networkMode: 'always' }),
  }
  line.listen(() => void queryClient.invalidateQueries({ queryKey: queries.all }))

  /**
   * Stores a change of a row that was stored as the first of these, and perhaps as one of the others since. What another tab has
   * changed in it stays; where it was deleted, it is here again. Throws `StorageFullError`.
   */
  async function put(row: Row, bases: readonly Row[]): Promise<Put<Row>> {
    const outcome = await keepingRoom(() => settle(row, bases))
    if (outcome.status === 'stored') await show(outcome.row)
    else {
      await show(outcome.stored)
      await show(outcome.copy)
      tellCopy(store, outcome.copy)
    }
    return outcome
  }

  async function settle(row: Row, bases: readonly Row[]): Promise<Put<Row>> {
    const { store: rows, done } = (await database()).transaction(store, 'readwrite')
    const stored = restore(await rows.get(row.id))
    const merged = stored ? together(row, bases, stored) : row
    const outcome: Put<Row> =
      merged || !stored
        ? { status: 'stored', row: merged ?? row }
        : { status: 'copied', stored, copy: copyOf(store, row) }
    const changed = outcome.status === 'stored' ? outcome.row : outcome.copy
    await Promise.all([changed === stored ? undefined : rows.put(changed), done])
    return outcome
  }

  /** `null`: both were worked on since. */
  function together(mine: Row, bases: readonly Row[], theirs: Row): Row | null {
    const base =
      bases.find(({ revision }) => revision !== '' && revision === theirs.revision) ??
      bases.find((each) => isSameWork(each, theirs, rules)) ??
      bases[0]
    const merged = base && mergeRows({ base, mine, theirs }, rules)
    return merged ? named(merged, mine, theirs) : null
  }

  /** What is as one side has it is that; all else has a revision of its own. */
  function named(merged: Row, mine: Row, theirs: Row): Row {
    if (isSame({ ...merged, revision: theirs.revision }, theirs)) return theirs
    if (isSame({ ...merged, revision: mine.revision }, mine)) return mine
    return { ...merged, revision: crypto.randomUUID() }
  }

  async function change(id: string, changes: Partial<Pick<Row, 'title' | 'isStarred'>>): Promise<void> {
    const { store: rows, done } = (await database()).transaction(store, 'readwrite')
    const row = restore(await rows.get(id))
    if (!row) return
    const changed = { ...row, ...changes, revision: crypto.randomUUID() }
    await keepingRoom(() => Promise.all([rows.put(changed), done]))
    await show(changed)
  }

  /** Takes the row away at once; its takes stay for as long as `restoreDeleted` may be asked for. */
  async function remove(id: string): Promise<void> {
    const away = async () => (await database()).delete(store, id)
    await removeUndoably(away, () => eraseTakesIfDeleted(id))
    await show(null, id)
  }

  /** Undoes `remove` within `UNDO_SECONDS`. Where another tab has gone on with it, that stays. */
  async function restoreDeleted(row: Row): Promise<void> {
    await put(row, [row])
  }

  /** To this tab and the others. */
  async function show(row: Row | null, id = row?.id ?? ''): Promise<void> {
    line.tell(id)
    queryClient.setQueryData([store, 'detail', id], row)
    await queryClient.invalidateQueries({ queryKey: [store, 'list'] })
  }

  async function read(id: string): Promise<Row | null> {
    return restore(await (await database()).get(store, id))
  }

  async function list(): Promise<Row[]> {
    const rows: unknown[] = await (await database()).getAll(store)
    const restored = rows.map(restore).filter((row) => row !== null)
    return restored.toSorted((one, other) => other.changedAt - one.changedAt)
  }

  return { queries, line, restore, put, change, remove, restoreDeleted, read }
}
