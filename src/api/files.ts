import { z } from 'zod'
import { isStorable } from './storable'

const storableText = z.string().max(255).refine(isStorable, 'Expected text without NUL or half characters')
const fileNameSchema = storableText.min(1)
const folderSchema = storableText
const contentTypeSchema = z
  .string()
  .max(255)
  .regex(/^[\w.+-]+\/[\w.+-]+(;.*)?$/, 'Expected a media type, such as audio/mpeg')
const metadataSchema = z
  .record(z.string(), z.unknown())
  .refine(isStorable, 'Expected at most 16,384 characters of JSON, without NUL or half characters')

/** `POST /public/zerodb/files` as JSON; `file_content` is base64. */
export const fileUploadSchema = z
  .object({
    file_name: fileNameSchema,
    file_content: z.base64(),
    content_type: contentTypeSchema.default('application/octet-stream'),
    folder: folderSchema.default(''),
    metadata: metadataSchema.default({}),
  })
  .meta({ id: 'FileUpload' })

/** The fields beside `file` of the same request as a multipart form; `metadata` is JSON. */
export const fileFormSchema = z.object({
  folder: folderSchema.default(''),
  metadata: z
    .string()
    .default('{}')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue('Expected JSON')
        return z.NEVER
      }
    })
    .pipe(metadataSchema),
})

export const storedFileSchema = z
  .object({
    file_id: z.uuid(),
    file_name: z.string(),
    content_type: z.string(),
    size_bytes: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    folder: z.string(),
    metadata: z.record(z.string(), z.unknown()),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'StoredFile' })

/** Query of `GET /public/zerodb/files`. */
export const fileListQuerySchema = z.object({
  skip: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  folder: folderSchema.optional(),
})

/** Newest first; `total` counts all pages. */
export const fileListSchema = z
  .object({ files: z.array(storedFileSchema), total: z.int().min(0), skip: z.int(), limit: z.int() })
  .meta({ id: 'FileList' })

/** `GET` (query) and `POST` (JSON) `/public/zerodb/files/{id}/url`; up to a week. */
export const fileUrlRequestSchema = z
  .object({ expires_in: z.coerce.number().int().min(1).max(604_800).default(3_600).describe('Seconds') })
  .meta({ id: 'FileUrlRequest' })

/** Whoever has `url` can download the file until `expires_at`. */
export const fileUrlSchema = z
  .object({ file_id: z.uuid(), url: z.url(), expires_at: z.iso.datetime() })
  .meta({ id: 'FileUrl' })

export const deletedFileSchema = z
  .object({ file_id: z.uuid(), deleted: z.literal(true) })
  .meta({ id: 'DeletedFile' })

export type StoredFile = z.infer<typeof storedFileSchema>
export type FileList = z.infer<typeof fileListSchema>
export type FileUrl = z.infer<typeof fileUrlSchema>
