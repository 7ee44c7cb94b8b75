// The API for systems of agencies, its first version, and its description at /api/v1/openapi.json.
import { apiPart } from '../../public-api.ts'
import { agencyReceipts } from '../../ratings/receipts.ts'
import { proceedingParts } from './proceedings.ts'
import { registryParts } from './registry.ts'

const api = apiPart()
api.openAPIRegistry.registerComponent('securitySchemes', 'system', {
  type: 'http',
  scheme: 'bearer',
  description: 'The key that the secretariat gave the system',
})

/** Everything below /api/v1. */
export const systemsApi = api
  .route('/licenses', registryParts.licenses)
  .route('/offices', registryParts.offices)
  .route('/services', registryParts.services)
  .route('/inquiries', proceedingParts.inquiries)
  .route('/cases', proceedingParts.cases)
  .route('/resolutions', proceedingParts.resolutions)
  .route('/receipts', agencyReceipts)
  .doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Pishkhanyar for systems',
      version: '1.0.0',
      description:
        'For systems of agencies: check licenses, see offices, services, cases and resolutions of the agency, answer inquiries, confirm receipts. Lists are read to their end by `next`; ETags spare what did not change; what is refused says in `source` by which article.',
    },
    servers: [{ url: '/api/v1' }],
  })
