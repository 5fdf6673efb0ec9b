/** Outlines drawn on 24 × 24; a word always stands beside them. Those of other pages are added by icons-more. */
export const PATHS: Record<string, string> = {
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  money: 'M3 6h18v12H3zM12 9v6M9.5 10.5 12 13l2.5-2.5M10 14h4',
  notice: 'M4 9v6h4l8 4V5L8 9zM19.5 9a4 4 0 0 1 0 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 15-5 16 0',
  tree: 'M12 3 6 11h3l-4 6h6v4h2v-4h6l-4-6h3z',
  help: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4c0 1-1 2-2 2C10 20 4 14 3 6c0-1 1-2 2-2z',
  check: 'M4 12l5 6L20 6',
  cross: 'M5 5l14 14M19 5 5 19',
  warn: 'M12 4 2.5 20h19zM12 10v5M12 17.5h.01',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  dot: 'M12 13a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  turn: 'M12 3a9 9 0 1 0 9 9',
}
