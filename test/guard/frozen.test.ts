// A migration that has gone out is never edited: databases that applied it would not know, and backups compare hashes.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../db/migrations')

/** The first characters of each migration's SHA-256; a new one is added with its commit, no other line changes. */
const frozen: Record<string, string> = {
  '0000_foundation': '598ba5ce54c472a3',
  '0001_courier_pace': 'f4540c633c7e5b7c',
  '0002_rated_service': '89425bc8ca14e972',
  '0003_silent_recipients': 'bb7ba678d3a3d557',
  '0004_notices_complete': '554ff9727d5549fb',
  '0005_rating_weights': '9cc510d17024a47c',
  '0006_updates_aside': '77c479587690294b',
  '0007_faxes_wait': 'a09b00007fd66b23',
  '0008_bodies': '87343bfd9847153a',
  '0009_ended_sessions': '62061ae6aec0e97b',
  '0010_letters_taken_back': 'cf85b8d420101107',
  '0011_secretariat_copies_renewals': '194620cbba4cccb5',
  '0012_security_origins_bots': '2f2291364c42bf36',
  '0013_rating_words': 'c940f52507bfe603',
  '0014_long_cards': '959127c83874d338',
  '0015_installation_probes': '7ca1e45d6f1262a8',
  '0016_search_folded': '02b4dcb7c052e21a',
  '0017_own_names_and_managers': 'f40f11866854f2af',
  '0018_closing_effects': '7fcb4704a28e7bc9',
  '0019_tasks': '0b7958d776a07188',
  '0020_cases_proceed': '90457bc47ad4ec25',
  '0021_tasks_pause': 'b45ad463229d631c',
  '0022_meetings': '961aaf15c7ee3184',
  '0023_secret_ballots': 'fa09068b55314d05',
  '0024_resolutions': 'a2021a6a4058c3b2',
  '0025_meeting_held': '934ae8183545ba53',
  '0026_calls': '9c54aa9f991cd161',
  '0027_rating_devices': 'a0873befbcc13283',
  '0028_minutes': '3944cb2f3b9595d4',
  '0029_between_provinces': '9303d0cca3b43bf1',
  '0030_committees': '1d076eb2c0e525b2',
  '0031_populations': 'f8574697f0d65ec2',
  '0032_gate_items': '0ac2a1a98d1f7046',
  '0033_application_papers': '618bb6283177068f',
  '0034_registrations': '224fb4b590465ac3',
  '0035_left_meetings': '44d3d805454d982d',
  '0036_asked_on_paper': 'eb3db180fef255c0',
  '0037_guests_invited': 'bffdb5569763af24',
  '0038_cases_shielded': 'cf9360d3a5b930a4',
  '0039_honest_ratings': '537e755314229abc',
  '0040_guests_removed': '72b7fa63a77b9ed6',
  '0041_suspended': 'b9c5c1150b0b826a',
  '0042_services_held': 'f9e68e66bbb6f656',
  '0043_receipts_and_posters': 'e262363c6409e416',
  '0044_receipt_doors_of_bodies': '9f78c8bf6de88cd0',
  '0045_request_steps_letter': '3f2f9c67ceb12c8f',
  '0046_cases_whole_way': 'effca85670ade065',
  '0047_meetings_moved': 'd2fa5c923e711d4f',
  '0048_outside_letters': '52fdb9fe018ca300',
  '0049_steps_in_order': '005ea6ffc13f37fa',
  '0050_verdicts': '59dcd304ba88c3d5',
  '0051_inspections': 'bae1e18eb00d9680',
  '0052_citizens_pushed': 'ad34b11c2bf3ead3',
  '0053_three_sums': '691ffecf9614b79f',
  '0054_checklists_and_unlicensed': '75aed4235f35d4fc',
  '0055_accused': '5d15ae60c82a334c',
  '0056_trainings': '336d210d99f792f5',
  '0057_contracts': '798ea0fd84ccbf9d',
  '0058_without_judgments': '548e5c160fac5d00',
  '0059_systems': 'f34fd3b145c828a6',
  '0060_unlicensed_reports': '71e3f748180264bc',
}

test('every migration is as it went out, and a new one is noted', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const found = files.map((name) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, name)))
    return [name.replace('.sql', ''), hash.digest('hex').slice(0, 16)]
  })
  expect(Object.fromEntries(found)).toEqual(frozen)
})
