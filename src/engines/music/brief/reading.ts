import type { NotUnderstood, Understood } from '@/domain/music/understood'
import type { Brief } from './brief'

export type PromptReading = { brief: Brief; understood: Understood[]; notUnderstood: NotUnderstood[] }
