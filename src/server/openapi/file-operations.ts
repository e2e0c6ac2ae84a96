import { z } from 'zod'
import {
  deletedFileSchema,
  fileFormSchema,
  fileListQuerySchema,
  fileListSchema,
  fileUploadSchema,
  fileUrlRequestSchema,
  fileUrlSchema,
  storedFileSchema,
} from '@/api/files'
import type { Operation } from './operation'

const PATH = '/public/zerodb/files'
const tag = 'Files'
const url: Operation['replies'] = {
  200: { description: 'A link for a while', content: { 'application/json': fileUrlSchema } },
}

export const fileOperations: Operation[] = [
  {
    method: 'post',
    path: PATH,
    tag,
    summary: 'Stores a file, sent as a form or as JSON with its bytes in base64',
    form: { fields: fileFormSchema, fileName: 'meeting.mp3', example: { folder: 'meetings' } },
    json: {
      schema: fileUploadSchema,
      example: { file_name: 'note.txt', file_content: 'SGVsbG8=', content_type: 'text/plain' },
    },
    replies: { 201: { description: 'The file', content: { 'application/json': storedFileSchema } } },
    errors: [400, 403, 408, 413, 415, 422],
  },
  {
    method: 'get',
    path: PATH,
    tag,
    summary: 'The files, newest first',
    query: fileListQuerySchema,
    replies: { 200: { description: 'One page', content: { 'application/json': fileListSchema } } },
    errors: [422],
  },
  {
    method: 'get',
    path: `${PATH}/{id}`,
    tag,
    summary: 'The bytes of a file',
    replies: { 200: { description: 'The bytes', content: { '*/*': 'binary' } } },
    errors: [404],
  },
  {
    method: 'delete',
    path: `${PATH}/{id}`,
    tag,
    summary: 'Deletes a file',
    replies: { 200: { description: 'Deleted', content: { 'application/json': deletedFileSchema } } },
    errors: [403, 404],
  },
  {
    method: 'get',
    path: `${PATH}/{id}/url`,
    tag,
    summary: 'A link by which anyone can download the file for a while',
    query: fileUrlRequestSchema,
    replies: url,
    errors: [404, 422],
  },
  {
    method: 'post',
    path: `${PATH}/{id}/url`,
    tag,
    summary: 'The same link, asked for by POST',
    json: { schema: fileUrlRequestSchema, example: { expires_in: 600 }, isOptional: true },
    replies: url,
    errors: [403, 404, 413, 415, 422],
  },
  {
    method: 'get',
    path: `${PATH}/{id}/content`,
    tag,
    summary: 'Where those links lead',
    isOpen: true,
    query: z.object({ expires: z.string(), signature: z.string() }),
    replies: { 200: { description: 'The bytes', content: { '*/*': 'binary' } } },
    errors: [403, 404],
  },
]
