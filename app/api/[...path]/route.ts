import { answerCall } from '@/lib/api/answer-call'

// The operations in lib/api/operations.ts are the routes of the API: each says which key may call it.
export {
  answerCall as DELETE,
  answerCall as GET,
  answerCall as OPTIONS,
  answerCall as PATCH,
  answerCall as POST,
  answerCall as PUT,
}
