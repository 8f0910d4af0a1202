import { useTranslations } from 'next-intl'

/** A box to tick with a pen; ticked already where it was ticked on the screen. */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  const t = useTranslations('print')
  return (
    <span className="mt-1 grid size-4.5 place-items-center rounded-[3px] border-[1.5px] border-ink text-cap leading-none">
      {isTicked && (
        <>
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t('ticked')}</span>
        </>
      )}
    </span>
  )
}
