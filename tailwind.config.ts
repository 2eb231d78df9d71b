import type { Config } from 'tailwindcss';

/** The design language, whole: a few sizes, a few distances, one accent on neutral surfaces, one motion. */
export default {
  // Utilities stand in the style sheets by @apply. Markup names what a thing is, and brings none.
  content: [],
  theme: {
    colors: {
      transparent: 'transparent',
      page: 'var(--page)',
      ink: 'var(--ink)',
      muted: 'var(--muted)',
      problem: 'var(--problem)',
      accent: 'var(--accent)',
      fill: 'var(--fill)',
      'on-fill': 'var(--on-fill)',
      soft: 'var(--soft)',
    },
    fontFamily: {
      sans: ['system-ui', '-apple-system', '"Segoe UI"', 'Roboto', '"Noto Sans"', 'sans-serif'],
    },
    fontSize: {
      small: ['0.875rem', '1.45'],
      base: ['1rem', '1.55'],
      lead: ['1.125rem', '1.5'],
      title: ['1.25rem', '1.35'],
      display: ['clamp(1.75rem, 1.3rem + 2.2vw, 2.625rem)', '1.15'],
    },
    borderRadius: { small: '0.5rem', base: '0.75rem', large: '1.5rem', full: '9999px' },
    transitionDuration: { quick: '180ms', slow: '600ms' },
    screens: { wide: '44rem' },
    extend: { maxWidth: { page: '50rem', text: '36rem' } },
  },
} satisfies Config;
