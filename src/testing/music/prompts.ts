import type { StyleId } from '@/domain/music/style-ids'

/** Four ways of asking for each style; where a beat is to be found by ear, and where there is none. */
export const PROMPTS: readonly { style: StyleId; hasBeat: boolean; prompts: readonly string[] }[] = [
  {
    style: 'ambient',
    hasBeat: false,
    prompts: [
      'calm ambient',
      'dark ambient drone with choir',
      'dreamy ambient soundscape for sleep',
      'slow ethereal ambient in D major',
    ],
  },
  {
    style: 'lo-fi hip-hop',
    hasBeat: true,
    prompts: [
      'lo-fi hip-hop',
      'chill lofi beat for studying, 78 bpm',
      'sad lo-fi with vibraphone',
      'warm chillhop in F minor',
    ],
  },
  {
    style: 'house',
    hasBeat: true,
    prompts: [
      'deep house',
      'uplifting house at 124 bpm',
      'dark house in A minor',
      'funky house for a fashion vlog',
    ],
  },
  {
    style: 'techno',
    hasBeat: true,
    prompts: [
      'techno',
      'dark warehouse techno 135 bpm',
      'hypnotic minimal techno',
      'driving acid techno in E minor',
    ],
  },
  {
    style: 'drum and bass',
    hasBeat: true,
    prompts: [
      'drum and bass',
      'liquid drum and bass, dreamy',
      'aggressive dnb 174 bpm',
      'energetic jungle in G minor',
    ],
  },
  {
    style: 'synthwave',
    hasBeat: true,
    prompts: [
      'synthwave',
      '80s retrowave, nostalgic',
      'dark synthwave at 100 bpm',
      'outrun for a night drive in C minor',
    ],
  },
  {
    style: 'pop',
    hasBeat: true,
    prompts: [
      'upbeat pop',
      'happy pop for a product video',
      'romantic pop with piano',
      'indie pop in G major, 116 bpm',
    ],
  },
  {
    style: 'rock',
    hasBeat: true,
    prompts: ['rock', 'angry punk rock, fast', 'uplifting rock anthem in E major', 'hard rock 130 bpm'],
  },
  {
    style: 'funk',
    hasBeat: true,
    prompts: [
      'funk',
      'groovy funk with slap bass',
      'happy funk, 104 bpm',
      'jazz funk in E minor with saxophone',
    ],
  },
  {
    style: 'jazz swing',
    hasBeat: true,
    prompts: [
      'jazz swing',
      'smooth jazz trio with piano',
      'fast bebop with tenor sax',
      'relaxed swing in Bb major, 130 bpm',
    ],
  },
  {
    style: 'bossa nova',
    hasBeat: true,
    prompts: [
      'bossa nova',
      'relaxing bossa with flute',
      'romantic bossa nova at 126 bpm',
      'bossa nova in A minor for a cafe',
    ],
  },
  {
    style: 'cinematic orchestral',
    hasBeat: true,
    prompts: [
      'epic cinematic trailer music',
      'heroic orchestral score in D minor',
      'tense film score, 100 bpm',
      'triumphant orchestral theme',
    ],
  },
  {
    style: 'solo piano',
    hasBeat: true,
    prompts: ['solo piano', 'sad piano ballad', 'hopeful solo piano in C major', 'slow romantic piano piece'],
  },
  {
    style: 'folk guitar',
    hasBeat: true,
    prompts: [
      'folk guitar',
      'happy acoustic folk for a travel video',
      'calm fingerpicked guitar',
      'folk with fiddle in G major, 108 bpm',
    ],
  },
  {
    style: '8-bit',
    hasBeat: true,
    prompts: [
      '8-bit',
      'chiptune boss fight, fast',
      'cheerful 8-bit game music',
      'retro game music in C major, 150 bpm',
    ],
  },
]
