import { runTask, serveTasks } from '../../../kernels/assembly/threads'
import { Alignment, costOfToken, normaliseHead } from './alignment'
import { Attention, packKeys, packValues, runAttention } from './attention'
import { CrossAttention, runCrossAttention, runSelfAttention, SelfAttention } from './decoder-attention'
import { Linear, runLinear } from './linear'
import { Mel, runMel } from './mel'
import { Norm, runNorm } from './norm'
import { findPeak, Peak } from './peak'

/** Kinds of work; what `at` points to is told by the kind. */
const LINEAR: i32 = 0
const PACK: i32 = 1
const ATTENTION: i32 = 2
const NORM: i32 = 3
const SELF_ATTENTION: i32 = 4
const CROSS_ATTENTION: i32 = 5
const NORMALISE_HEADS: i32 = 6
const ALIGNMENT_COST: i32 = 7
const PEAK: i32 = 8
const MEL: i32 = 9

/** See `runTask`. */
export function run(kind: i32, at: usize, parts: i32, scratch: usize): void {
  runTask(doPart, kind, at, parts, scratch)
}

/** See `serveTasks`. */
export function serve(scratch: usize): void {
  serveTasks(doPart, scratch)
}

function doPart(kind: i32, at: usize, serial: i32, part: i32, scratch: usize): void {
  if (kind == LINEAR) runLinear(changetype<Linear>(at), serial, part, scratch)
  else if (kind == PACK) pack(changetype<Attention>(at), part)
  else if (kind == ATTENTION) runAttention(changetype<Attention>(at), part, scratch)
  else if (kind == NORM) runNorm(changetype<Norm>(at), part)
  else if (kind == SELF_ATTENTION) runSelfAttention(changetype<SelfAttention>(at), part, scratch)
  else if (kind == CROSS_ATTENTION) runCrossAttention(changetype<CrossAttention>(at), part, scratch)
  else if (kind == NORMALISE_HEADS) normaliseHead(changetype<Alignment>(at), part)
  else if (kind == ALIGNMENT_COST) costOfToken(changetype<Alignment>(at), part)
  else if (kind == PEAK) findPeak(changetype<Peak>(at))
  else if (kind == MEL) runMel(changetype<Mel>(at), part, scratch)
}

function pack(task: Attention, part: i32): void {
  if (part < task.heads) packKeys(task, part)
  else packValues(task, part - task.heads)
}
