import 'server-only'
import { cache } from 'react'
import { findReminderChoice } from './reminder-choice'

/** Returns the choice that the token of a reminder stands for, or undefined when the token is not ours. */
export const getReminderChoice = cache(findReminderChoice)
