/** Outlines on a 24 × 24 grid, drawn for Cuecard. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.4 15.4L20 20',
  types: 'M12 3v18M3 12h18M6 6h3v3H6zM15 6h3v3h-3zM6 15h3v3H6zM15 15h3v3h-3z',
  cards: 'M7 4h12v13H7zM4 7v13h12M10 8h6M10 12h4',
  notes: 'M5 4h10l4 4v12H5zM14 4v5h5M8 13h8M8 16h5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4M9 14.8a2.2 2.2 0 1 1 0 4.4a2.2 2.2 0 0 1 0-4.4',
  back: 'M14 5l-7 7l7 7',
  close: 'M6 6l12 12M18 6L6 18',
  star: 'M12 4l2.4 5.2l5.6.7l-4.1 3.9l1.1 5.6l-5-2.8l-5 2.8l1.1-5.6L4 9.9l5.6-.7z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  insert: 'M4 5h16M4 19h16M12 8v8M9 13l3 3l3-3',
  never: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM5.6 5.6l12.8 12.8',
  open: 'M10 5l7 7l-7 7',
  plus: 'M12 5v14M5 12h14',
  clock: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4l3 2',
  again: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  person: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20a7.5 7.5 0 0 1 15 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  bin: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.5',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  readonly filled?: boolean;
}

/** A drawing that only repeats what the text or the name of its button says. */
export function Icon({ name, filled = false }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
