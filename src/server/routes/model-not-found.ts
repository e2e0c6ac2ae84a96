import { ApiError } from '@/server/api-error'

export function modelNotFound(modelId: string): ApiError {
  return new ApiError(404, `Audio model '${modelId}' not found`)
}
