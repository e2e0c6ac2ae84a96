type Feeling = Partial<Record<'brightness' | 'drive' | 'pace', number>>

/** Words for a mood, and how bright, driving and fast it is: after Russell's circumplex of valence and arousal. */
export const MOODS: readonly (readonly [string, Feeling])[] = [
  [
    'happy|cheerful|joyful|fun|playful|sunny|bright|jolly|merry|feel good|feelgood|lighthearted|light hearted|cute|whimsical|quirky|carefree|silly|optimistic|joyous|delightful|summery',
    { brightness: 1, drive: 0.3, pace: 0.2 },
  ],
  [
    'uplifting|inspiring|inspirational|hopeful|positive|motivational|triumphant|victorious|heroic|proud|heartwarming|glorious|majestic',
    { brightness: 1, drive: 0.4 },
  ],
  [
    'sad|melancholic|melancholy|sorrowful|heartbroken|mournful|lonely|gloomy|tragic|depressing|wistful|bittersweet|somber|sombre|tearful|grieving',
    { brightness: -1, drive: -0.5, pace: -0.5 },
  ],
  [
    'dark|ominous|sinister|scary|creepy|spooky|haunting|menacing|eerie|evil|horror|brooding|moody|noir|grim|mysterious|mystical|suspicious',
    { brightness: -1, drive: -0.1, pace: -0.1 },
  ],
  [
    'tense|suspenseful|suspense|dramatic|anxious|urgent|nervous|thrilling|intense|restless|action',
    { brightness: -0.8, drive: 0.5, pace: 0.3 },
  ],
  [
    'angry|aggressive|heavy|fierce|brutal|raw|gritty|rebellious|hard hitting|furious',
    { brightness: -0.8, drive: 0.9, pace: 0.4 },
  ],
  ['epic|powerful|big|grand|massive|huge|anthemic|bold|monumental|soaring', { drive: 0.8 }],
  [
    'energetic|upbeat|lively|driving|exciting|pumping|dynamic|punchy|bouncy|vibrant|danceable|groovy|party|catchy|high energy|full of energy|adrenaline|hype',
    { brightness: 0.4, drive: 0.8, pace: 0.4 },
  ],
  [
    'calm|relaxing|relaxed|peaceful|chill|chilled|soothing|gentle|soft|tranquil|serene|mellow|laid back|laidback|easy|easygoing|quiet|meditative|sleepy|cozy|cosy|light|minimal|minimalist|sparse|subtle|understated|low energy|restful|delicate|hushed|tender|smooth',
    { brightness: 0.2, drive: -0.8, pace: -0.5 },
  ],
  [
    'romantic|loving|love|sensual|sweet|warm|intimate|sentimental|emotional|heartfelt|touching',
    { brightness: 0.5, drive: -0.4, pace: -0.3 },
  ],
  [
    'dreamy|ethereal|floating|magical|enchanting|nostalgic|hazy|spacey|cosmic|airy|celestial|otherworldly|hypnotic|atmospheric|reflective|thoughtful|introspective|contemplative|pensive',
    { brightness: 0.1, drive: -0.5, pace: -0.3 },
  ],
  [
    'elegant|classy|sophisticated|sleek|stylish|confident|cool|futuristic|techy|professional|serious|solemn|sexy|smoky',
    { drive: 0 },
  ],
]
