import 'server-only'
import { cache } from 'react'
import { findReminderChoice } from './reminder-choice'

/** For the page that a reminder leads to; the token says whose choice it is. */
export const getReminderChoice = cache(findReminderChoice)
