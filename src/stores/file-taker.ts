import { create } from 'zustand'

/** A screen that takes what is dropped on it while it is shown; else recordings are transcribed. */
export type FileTaker = { title: string; text: string; take: (files: File[]) => void }

export const useFileTaker = create<{ taker: FileTaker | null }>()(() => ({ taker: null }))
