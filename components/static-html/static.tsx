import type { ComponentProps, ReactNode } from 'react'
import { toHtml } from './to-html'

type Tag = 'details' | 'div' | 'figure' | 'header' | 'nav' | 'p' | 'section' | 'ul'

type StaticProps<As extends Tag> = Omit<ComponentProps<As>, 'children'> & { as?: As; children: ReactNode }

/**
 * Draws its children as HTML, for what a browser only shows. React then neither sends their elements a second time nor takes them up
 * in the browser. A component of the browser or a form that is sent by an action cannot stand inside: that is an error.
 */
export function Static<As extends Tag = 'div'>({ as, children, ...attributes }: StaticProps<As>) {
  const Tag = (as ?? 'div') as 'div'
  const html = { __html: toHtml(children) }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `toHtml` has escaped every text in it
  return <Tag {...(attributes as ComponentProps<'div'>)} dangerouslySetInnerHTML={html} />
}
