import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import { ConnectTask } from '../connect/connect-task'
import { QuestionsTask } from '../questions/questions-task'
import { InstructionPage } from './instruction-page'

export function TaskPage({ setup, task }: { setup: Setup; task: JourneyTask }) {
  const { guide, company, participant } = setup
  const reading = { guide, company, erpLanguage: participant.erpLanguage }
  switch (task.task.kind) {
    case 'questions':
      return <QuestionsTask setup={setup} task={task} reading={reading} />
    case 'connect':
      return <ConnectTask setup={setup} task={task} reading={reading} />
    default:
      return <InstructionPage setup={setup} task={task} reading={reading} />
  }
}
