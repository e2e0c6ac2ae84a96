import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { freshOrigin } from '@/testing/fake-browser'
import { deleteConnection, listConnections, putConnection, type Connection } from './connections'
import { closeDatabase, database } from './open'
import { readRecording } from './recordings'
import { keepSecret, openSecret } from './secrets'

beforeEach(() => freshOrigin())

describe('connections', () => {
  it('are listed in the order in which they were added', async () => {
    await putConnection(connection('two', 2))
    await putConnection(connection('one', 1))
    expect((await listConnections()).map(({ id }) => id)).toEqual(['one', 'two'])
  })

  it('come back usable from a row of another version', async () => {
    const row = { ...connection('one', 1), version: 7, extensions: 'all', balancePath: 3 }
    await (await database()).put('connections', row as never)
    expect(await listConnections()).toEqual([connection('one', 1)])
  })

  it('take their keys with them', async () => {
    await putConnection(connection('one', 1))
    await keepSecret('one', 'sk-secret')
    await deleteConnection('one')
    expect(await openSecret('one')).toBeNull()
  })
})

describe('a database of version 1', () => {
  it('is opened with all that is in it, and room for what is new', async () => {
    await closeDatabase()
    const first = await openDB('overtone', 1, {
      upgrade(opening) {
        for (const name of ['recordings', 'transcripts']) opening.createObjectStore(name, { keyPath: 'id' })
      },
    })
    await first.put('recordings', { id: 'call', title: 'Call' })
    first.close()
    expect((await readRecording('call'))?.title).toBe('Call')
    await putConnection(connection('one', 1))
    expect(await listConnections()).toHaveLength(1)
  })
})

describe('keys', () => {
  it('open again for their connection', async () => {
    await keepSecret('one', 'sk-secret')
    expect(await openSecret('one')).toBe('sk-secret')
  })

  it('lie on disk sealed, by a key that cannot be read out', async () => {
    await keepSecret('one', 'sk-secret')
    const row = await (await database()).get('secrets', 'one')
    expect(new TextDecoder('latin1').decode(row?.sealed)).not.toContain('sk-secret')
    const key = await (await database()).get('sealingKeys', 'connections')
    expect(key?.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key!)).rejects.toThrow()
  })

  it('open for no other connection', async () => {
    await keepSecret('one', 'sk-secret')
    const row = await (await database()).get('secrets', 'one')
    await (await database()).put('secrets', { ...row!, connectionId: 'two' })
    expect(await openSecret('two')).toBeNull()
  })

  it('are sealed anew each time', async () => {
    await keepSecret('one', 'sk-secret')
    const first = await (await database()).get('secrets', 'one')
    await keepSecret('one', 'sk-secret')
    const second = await (await database()).get('secrets', 'one')
    expect(new Uint8Array(second!.sealed)).not.toEqual(new Uint8Array(first!.sealed))
  })
})

function connection(id: string, createdAt: number): Connection {
  return {
    version: 1,
    id,
    createdAt,
    kind: 'custom',
    name: id,
    baseUrl: 'https://speech.example/v1',
    auth: 'key',
    extensions: [],
    transcriptionModel: 'whisper-1',
    balancePath: '/credits/balance',
  }
}
