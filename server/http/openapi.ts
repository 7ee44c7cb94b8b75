// The public API as one, and its description at /api/openapi.json.
import { apiPart } from './public-api.ts'
import { publicCases } from './public-cases.ts'
import { publicOffices } from './public-offices.ts'
import { ratings } from './ratings/ratings.ts'
import { agencyReceipts } from './ratings/receipts.ts'

const api = apiPart()
api.openAPIRegistry.registerComponent('securitySchemes', 'system', {
  type: 'http',
  scheme: 'bearer',
  description: 'The token that the secretariat gave the agency',
})

/** Everything below /api that needs no account. */
export const publicApi = api
  .route('/ratings', ratings)
  .route('/cases', publicCases)
  .route('/offices', publicOffices)
  .route('/agency/receipts', agencyReceipts)
  .doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Pishkhanyar',
      version: '1',
      description:
        'Rate an office, file and follow a case, see what anybody may know of an office; and, for agencies, confirm receipts.',
    },
    servers: [{ url: '/api' }],
  })
