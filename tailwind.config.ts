import type { Config } from 'tailwindcss'

/** Every colour, size and radius of the interface by name; the colours' values are in `src/index.css`. */
export default {
  content: [],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#fff',
      surface: 'var(--surface)',
      raised: 'var(--raised)',
      sunken: 'var(--sunken)',
      line: { DEFAULT: 'var(--line)', strong: 'var(--line-strong)' },
      ink: { DEFAULT: 'var(--ink)', 2: 'var(--ink-2)', 3: 'var(--ink-3)' },
      accent: { DEFAULT: 'var(--accent)', soft: 'var(--accent-soft)' },
      'on-accent': 'var(--on-accent)',
      record: 'var(--record)',
      wave: 'var(--wave)',
      doubt: 'var(--doubt)',
      s1: 'var(--s1)',
      s2: 'var(--s2)',
      s3: 'var(--s3)',
      s4: 'var(--s4)',
      s5: 'var(--s5)',
      s6: 'var(--s6)',
      s7: 'var(--s7)',
      s8: 'var(--s8)',
    },
    fontFamily: {
      sans: ['"Instrument Sans Variable"', 'system-ui', 'sans-serif'],
      serif: ['"Source Serif 4 Variable"', 'Georgia', 'serif'],
    },
    fontSize: {
      '2xs': ['11px', '14px'],
      xs: ['12.5px', '18px'],
      sm: ['13.5px', '20px'],
      md: ['14.5px', '21px'],
      base: ['15px', '22px'],
      lg: ['17px', '24px'],
      xl: ['22px', '28px'],
      '2xl': ['30px', '35px'],
      transcript: ['18.5px', '1.66'],
    },
    borderRadius: { none: '0', xs: '3px', sm: '6px', DEFAULT: '8px', lg: '12px', xl: '16px', full: '999px' },
    extend: {
      spacing: { rail: 'var(--rail)', bar: 'var(--bar)', transport: 'var(--transport)', panel: '320px' },
      maxWidth: { column: '780px', form: '760px' },
      boxShadow: { pop: '0 8px 28px -6px var(--shade), 0 2px 6px -2px var(--shade)' },
      transitionDuration: { DEFAULT: '140ms' },
    },
  },
} satisfies Config
