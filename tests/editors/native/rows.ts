import type { InsertionReasonCode } from '../../../utils/core/insertion/reason.ts';
import type { Row } from '../bed/row.ts';

/** The palette's text has several lines. */
const oneLine = { multi: 'one-line', palette: 'one-line' } as const;

/** The palette's text has no runs of blanks. */
const allOfPanel = (code: InsertionReasonCode) =>
  ({ multi: code, selection: code, undo: code, caret: code, unfocused: code }) as const;

const allButOne = (code: InsertionReasonCode) =>
  ({ multi: code, selection: code, undo: code, caret: code, unfocused: code, palette: code }) as const;

export const rows: readonly Row[] = [
  { name: 'textarea', click: 'textarea' },
  { name: 'input', click: 'input', isOneLine: true, declines: oneLine },
  { name: 'search', click: 'input', isOneLine: true, declines: oneLine },
  {
    name: 'email',
    click: 'input',
    isOneLine: true,
    declines: oneLine,
    known: { undo: 'takes a word more', caret: 'no blank' },
  },
  { name: 'textarea in open shadow', variant: 'open-shadow', click: 'pierce/textarea' },
  { name: 'textarea in closed shadow', variant: 'closed-shadow', click: '#host' },
  { name: 'textarea in <dialog>', variant: 'dialog', click: 'textarea' },
  { name: 'textarea in a focus trap', variant: 'focus-trap', click: 'textarea' },
  {
    name: 'textarea under strict CSP and Trusted Types',
    variant: 'textarea',
    click: 'textarea',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
    },
  },
  {
    name: 'maxlength 20',
    variant: 'maxlength',
    click: 'textarea',
    declines: allButOne('too-long'),
  },
  { name: 'single blanks by script', variant: 'blanks', click: 'textarea', declines: allOfPanel('page-rewrites') },
  { name: 'cut to 30 by script', variant: 'cut', click: 'textarea', declines: allButOne('too-long') },
  { name: 'stopped at 30 by script', variant: 'stopped', click: 'textarea', declines: allButOne('editor-refused') },
  { name: 'readonly', click: 'textarea', declines: 'read-only' },
  { name: 'password', click: 'input', declines: 'password' },
  { name: 'number', click: 'input', declines: 'wrong-type' },
  { name: 'date', click: 'input', declines: 'wrong-type' },
  {
    name: 'masked (imask)',
    variant: 'masked',
    click: 'input',
    isOneLine: true,
    declines: {
      ...oneLine,
      single: 'editor-refused',
      selection: 'editor-refused',
      undo: 'editor-refused',
      caret: 'editor-refused',
      unfocused: 'editor-refused',
    },
  },
];
