import { brandStyle } from '@/lib/brand'
import type { Letter } from './letter'
import { inks, letterStyle, themeRules } from './letter-style'

/** A letter as mail programs can draw it: one table, styles in place, nothing fetched from anywhere. */
export function LetterPage({ letter }: { letter: Letter }) {
  const brand = brandStyle(letter.accent)
  const { quote, button } = letter
  return (
    <html lang={letter.language}>
      {/* biome-ignore lint/style/noHeadElement: a mail is no page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{letter.subject}</title>
        <style>{themeRules(brand)}</style>
      </head>
      <body className="paper" style={letterStyle.body}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '32px 16px' }}>
                <table
                  role="presentation"
                  className="sheet"
                  cellPadding={0}
                  cellSpacing={0}
                  style={letterStyle.sheet}
                >
                  <tbody>
                    <tr>
                      <td style={{ padding: '28px 32px 32px' }}>
                        <p className="ink2" style={letterStyle.brand}>
                          {letter.vendor} × {letter.erp}
                        </p>
                        <h1 style={letterStyle.heading}>{letter.heading}</h1>
                        {letter.paragraphs.map((text) => (
                          <p key={text} style={letterStyle.paragraph}>
                            {text}
                          </p>
                        ))}
                        {quote && (
                          <blockquote className="line" style={letterStyle.quote}>
                            <span className="ink2" style={{ color: inks.ink2 }}>
                              {quote.by}
                            </span>
                            <br />
                            {quote.text}
                          </blockquote>
                        )}
                        <p style={{ margin: '24px 0' }}>
                          <a
                            className="button"
                            href={button.url}
                            style={{
                              ...letterStyle.button,
                              backgroundColor: brand['--brand-light'],
                              color: brand['--brand-light-ink'],
                            }}
                          >
                            {button.label}
                          </a>
                        </p>
                        <p className="ink2" style={letterStyle.note}>
                          {letter.linkHint}
                          <br />
                          <span style={{ wordBreak: 'break-all' }}>{button.url}</span>
                        </p>
                        {letter.notes.map((text) => (
                          <p key={text} className="ink2" style={letterStyle.note}>
                            {text}
                          </p>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
                <p className="ink2" style={letterStyle.reason}>
                  {letter.reason}
                </p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
