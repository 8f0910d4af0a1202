import { answerScrape } from '@/lib/platform/health/metrics'

/** Tells a scraper that has METRICS_TOKEN how the product does. Without that setting nothing is here. */
export function GET(request: Request): Promise<Response> {
  return answerScrape(request.headers.get('authorization'), false)
}

export const dynamic = 'force-dynamic'
