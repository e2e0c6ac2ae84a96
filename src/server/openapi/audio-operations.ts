import { audioModelsSchema } from '@/api/audio-models'
import { COMPOSER } from '@/domain/score/music-models'
import { musicRequestSchema, musicSchema } from '@/api/music'
import {
  multimodalTtsRequestSchema,
  multimodalTtsSchema,
  speechRequestSchema,
  ttsRequestSchema,
  ttsSchema,
} from '@/api/speech'
import {
  transcriptionFieldsSchema,
  transcriptionSchema,
  verboseTranscriptionSchema,
} from '@/api/transcription'
import type { ErrorStatus, Operation } from './operation'

const UPLOAD_ERRORS: ErrorStatus[] = [400, 403, 404, 408, 413, 415, 422]
const JSON_ERRORS: ErrorStatus[] = [403, 404, 413, 415, 422]
const ANY_TRANSCRIPTION = transcriptionSchema.or(verboseTranscriptionSchema)

const HOW_REPLIES_LOOK =
  'The reply is JSON with the document in text and its price; with Accept: text/plain, text/vtt or ' +
  'application/x-subrip it is the document alone, and the price is in X-Credits-Used. verbose_json is the shape of ' +
  'OpenAI. stream=true sends server-sent events: transcript.progress, transcript.text.delta, transcript.text.done.'

const recognition: Pick<Operation, 'method' | 'tag' | 'isPaid' | 'replies' | 'errors'> = {
  method: 'post',
  tag: 'Speech to text',
  isPaid: true,
  replies: {
    200: {
      description: 'The words',
      content: {
        'application/json': ANY_TRANSCRIPTION,
        'text/plain': 'text',
        'text/vtt': 'text',
        'application/x-subrip': 'text',
        'text/event-stream': 'text',
      },
    },
  },
  errors: UPLOAD_ERRORS,
}

export const audioOperations: Operation[] = [
  {
    ...recognition,
    path: '/audio/transcriptions',
    summary: 'What is said in a recording, in its own language',
    description: `1 credit for each 10 seconds begun. ${HOW_REPLIES_LOOK}`,
    form: {
      fields: transcriptionFieldsSchema,
      fileName: 'meeting.mp3',
      example: { model: 'whisper-1', language: 'en', response_format: 'vtt' },
    },
  },
  {
    ...recognition,
    path: '/audio/translations',
    summary: 'What is said in a recording, in English',
    description: `1 credit for each 10 seconds begun; language is the one spoken. ${HOW_REPLIES_LOOK}`,
    form: { fields: transcriptionFieldsSchema, fileName: 'meeting.mp3', example: { model: 'whisper-1' } },
  },
  {
    method: 'post',
    path: '/audio/tts',
    tag: 'Text to speech',
    summary: 'Speaks a text',
    description: 'The price depends on the model: GET /audio/models.',
    isPaid: true,
    json: {
      schema: ttsRequestSchema,
      example: { text: 'Hello from Overtone.', model_id: 'facebook/mms-tts-eng' },
    },
    replies: { 200: { description: 'The sound', content: { 'application/json': ttsSchema } } },
    errors: JSON_ERRORS,
  },
  {
    method: 'post',
    path: '/multimodal/tts',
    tag: 'Text to speech',
    summary: 'Speaks a text as MP3',
    description: '14 credits; 10 requests a minute.',
    isPaid: true,
    json: { schema: multimodalTtsRequestSchema, example: { text: 'Hello there.', voice: 'Wise_Woman' } },
    replies: { 201: { description: 'The sound', content: { 'application/json': multimodalTtsSchema } } },
    errors: JSON_ERRORS,
  },
  {
    method: 'post',
    path: '/audio/speech',
    tag: 'Text to speech',
    summary: 'Speaks a text; the request is that of OpenAI',
    isPaid: true,
    json: {
      schema: speechRequestSchema,
      example: { model: 'kokoro', input: 'Hello there.', voice: 'af_heart' },
    },
    replies: { 200: { description: 'The sound itself', content: { 'audio/*': 'binary' } } },
    errors: JSON_ERRORS,
  },
  {
    method: 'post',
    path: '/audio/music',
    tag: 'Music',
    summary: 'Composes music',
    description: `20 credits, unless the server says otherwise. ${COMPOSER.about}`,
    isPaid: true,
    json: {
      schema: musicRequestSchema,
      example: { prompt: 'slow warm piano', model_id: 'minimax-music-v2', duration: 10 },
    },
    replies: { 200: { description: 'The sound', content: { 'application/json': musicSchema } } },
    errors: JSON_ERRORS,
  },
  {
    method: 'get',
    path: '/audio/models',
    tag: 'Server',
    summary: 'The models, which of them this server has, and what it does beyond the contract',
    replies: { 200: { description: 'The models', content: { 'application/json': audioModelsSchema } } },
    errors: [],
  },
]
