import { PATHS } from './icons'

/** The outlines that the first page does not show. */
Object.assign(PATHS, {
  ticket: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM14 6v12',
  inbox: 'M4 13 6 5h12l2 8v6H4zM4 13h5l1 3h4l1-3h5',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  cart: 'M3 4h3l2 11h10l2-8H7M9 20h.01M17 20h.01',
  shield: 'M12 3 5 6v6c0 5 3 7 7 9 4-2 7-4 7-9V6zM9 12l2 2 4-4',
  gear: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2',
  chart: 'M4 4v16h16M7 15l4-5 3 3 5-7',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  print: 'M7 8V3h10v5M7 17H4v-7h16v7h-3M7 14h10v7H7z',
  down: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  up: 'M12 16V5M7 9l5-5 5 5M4 20h16',
  eye: 'M2 12c4-8 16-8 20 0-4 8-16 8-20 0zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
})
