import {
  IconBrandGoogle,
  IconBrandWindows,
  IconDeviceMobile,
  IconPlug,
  type Icon,
} from '../parts/icons.ts'
import { accessOf, any, getExternalConfig } from 'wazo-auth-query'

/** One setting of a service that this console has words for. */
export interface ConfigField {
  name: string
  label: string
  description?: string
  isSecret?: true
}

export interface Service {
  name: string
  icon: Icon
  text: string
  /** None: the whole configuration is a document. */
  fields: readonly ConfigField[]
}

const oauthFields: readonly ConfigField[] = [
  {
    name: 'client_id',
    label: 'Client ID',
    description: 'From the application registered with the service',
  },
  { name: 'client_secret', label: 'Client secret', isSecret: true },
]

const known = new Map<string, Service>(
  Object.entries({
    google: {
      name: 'Google',
      icon: IconBrandGoogle,
      text: 'Profile and contacts from a Google account',
      fields: oauthFields,
    },
    microsoft: {
      name: 'Microsoft',
      icon: IconBrandWindows,
      text: 'Contacts from a Microsoft 365 account',
      fields: oauthFields,
    },
    mobile: {
      name: 'Phone',
      icon: IconDeviceMobile,
      text: 'Push notifications for the mobile app',
      fields: [
        {
          name: 'fcm_sender_id',
          label: 'Sender ID',
          description:
            'From the Firebase project that sends push notifications',
        },
        { name: 'fcm_api_key', label: 'Firebase API key', isSecret: true },
      ],
    },
  }),
)

export const knownTypes = [...known.keys()]

/** Worth a visit for who may look into the configuration of one of them. */
export const servicesNeed = any(
  ...knownTypes.map((type) => accessOf(getExternalConfig, type)),
)

/** A service by its type; plugins of the server add types of their own. */
export const serviceOf = (type: string): Service =>
  known.get(type) ?? {
    name: type,
    icon: IconPlug,
    text: 'A server plugin',
    fields: [],
  }
