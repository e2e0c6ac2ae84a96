import type { StoredFile } from '@/api/files'
import type { FileRecord } from './file-store'

/** What the API tells of a file. */
export function storedFile(file: FileRecord): StoredFile {
  return {
    file_id: file.id,
    file_name: file.name,
    content_type: file.contentType,
    size_bytes: file.sizeBytes,
    sha256: file.sha256,
    folder: file.folder ?? '',
    metadata: file.metadata,
    created_at: file.createdAt.toISOString(),
  }
}
