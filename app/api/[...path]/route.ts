import { after } from 'next/server'
import { answerCall } from '@/lib/api/answer-call'

/** Answers a call of the API. The operations in lib/api/operations.ts are its routes: each says which keys may call it. */
function answer(request: Request): Promise<Response> {
  return answerCall(request, after)
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }
