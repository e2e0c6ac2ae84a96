import { useMutation } from '@tanstack/react-query'
import { Heart } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/music'
import { changeMusicTake } from '@/storage/music-takes'
import type { NumberedTake } from './use-takes'

export function LikeButton({ numbered: { take, number } }: { numbered: NumberedTake }) {
  const like = useMutation({
    networkMode: 'always',
    mutationFn: () => changeMusicTake(take.id, { isLiked: !take.isLiked }),
  })
  return (
    <IconButton
      label={t('music.variation.like', { number })}
      aria-pressed={take.isLiked}
      onClick={() => like.mutate()}
      className="relative z-1"
    >
      <Heart className={take.isLiked ? 'fill-current' : undefined} aria-hidden />
    </IconButton>
  )
}
