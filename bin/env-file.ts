import { loadSettings } from './settings'

/*
 * The first import of every command that uses settings. Which languages there are is read from the settings by the first module that asks, and
 * modules are read before anything of the command runs.
 */
loadSettings()
