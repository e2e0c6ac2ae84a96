import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { MAX_PROMPT_CHARACTERS } from '@/api/limits'
import { TRANSCRIPTION_MODEL, transcriptionFieldsSchema, transcriptionSchema } from '@/api/transcription'
import type { TranscriptionTask } from '@/domain/transcript/transcript'
import { invalidField, parseRequest } from '@/server/api-error'
import type { ServerDeps } from '@/server/deps'
import { runTranscription } from '@/server/routes/transcription-job'
import { transcriptionReply } from '@/server/routes/transcription-reply'
import { transcriptionOptions } from '@/server/routes/transcription-request'
import { fingerprintOf } from '@/server/work/charged-work'
import { openRecording, recordingShape } from './recording'
import { answer, type Caller } from './tool'

const inputSchema = {
  ...recordingShape,
  format: z.enum(['text', 'srt', 'vtt']).default('text'),
  language: z.string().optional().describe('ISO 639-1 code of what is spoken; detected when absent'),
  prompt: z.string().max(MAX_PROMPT_CHARACTERS).default('').describe('Names and terms to expect'),
  model: z.string().default(TRANSCRIPTION_MODEL),
}
type Input = z.infer<z.ZodObject<typeof inputSchema>>

export function addTranscriptionTools(server: McpServer, deps: ServerDeps, caller: Caller) {
  const add = (name: string, task: TranscriptionTask, title: string, description: string) =>
    server.registerTool(
      name,
      { title, description, inputSchema, outputSchema: transcriptionSchema.shape },
      (input) => answer(() => transcribe(deps, caller, task, input)),
    )
  const price = 'Costs 1 credit for each 10 seconds begun.'
  add('transcribe', 'transcribe', 'Transcribe', `What is said in a recording, in its own language. ${price}`)
  add('translate', 'translate', 'Translate', `What is said in a recording, in English. ${price}`)
}

async function transcribe(deps: ServerDeps, caller: Caller, task: TranscriptionTask, input: Input) {
  const { format: response_format, language, prompt, model } = input
  const fields = parseRequest(transcriptionFieldsSchema, { response_format, language, prompt, model }, 'body')
  const options = await transcriptionOptions(fields, task)
  const file = await openRecording(deps, caller, input)
  try {
    if (file.sizeBytes === 0) throw invalidField('audio', 'The recording is empty')
    const replied = await runTranscription(
      deps,
      {
        ...caller,
        file,
        fields,
        options,
        isRaw: false,
        idempotencyKey: null,
        fingerprint: fingerprintOf(task, fields, file.sha256),
        replyTo: (transcript, cost) => transcriptionReply(transcript, cost, { fields, isRaw: false }),
      },
      { onQueued: () => {}, onPart: () => {} },
    )
    return transcriptionSchema.parse(JSON.parse(new TextDecoder().decode(replied.body)))
  } finally {
    await file.remove()
  }
}
