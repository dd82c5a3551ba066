import { ownVersion } from '../model/own-version.ts';

/** What `--version` prints. */
export function versionLine(): string {
  return `${ownVersion() ?? 'unknown'}\n`;
}

/** What `--help` prints. */
export const HELP = `genesys-ivr: the menus of Genesys Cloud flows, kept in git.

Usage: genesys-ivr <command> [flow…] [options]

Commands
  validate   check the menu files and the call tests; needs no org
  plan       show what a deploy of the files in this folder would change
  test       call the flows as they would be after a deploy, and check where the calls arrive
  drift      find menus that were edited outside git
  pull       write the live menus into menu files
  dial       show the flows, before and after a deploy of the files in this folder, as a page to dial
  deploy     deploy committed menu files that equal the default branch of origin

A flow is a name or an id. Without flows: all that the menu files describe; for pull, all of the org.

Options (the same as the inputs of the action)
  --region HOST             the org's region (default: $GENESYS_CLOUD_REGION, else mypurecloud.com)
  --gateway-url URL         a gateway or the simulator instead of a region
  --files GLOB              the menu files, from the root of the repository; can be repeated, ! excludes
                            (default: ivr/**/*.yml and ivr/**/*.yaml)
  --flows NAME              the same as a flow after the command; can be repeated
  --tests GLOB              the call tests; can be repeated (default: ivr/**/*.calls.yml and ivr/**/*.calls.yaml)
  --division-id ID          where flows are looked up by name
  --names FILE              what this org calls the names in menu files
  --flow-api API            auto, architect or definition
  --on-drift fail|overwrite, --on-failure rollback-flow|rollback-all
  --max-retries N, --concurrency N, --requests-per-minute N, --timeout-seconds N
  --wait-for-lock-minutes N deploy: how long to wait for a flow that someone has open
  --expected-plan HASH      deploy: exactly this plan, or nothing
  --comment-key KEY         the environment of deploy records
  --port N                  dial: the port of the page (default: a free one)
  --out FILE                dial: write the page into a file, and serve nothing
  --init                    test: write tests that show what calls do now, for flows without tests
  --propose-tests           pull: the same, beside the menus; also --tests without a value
  --menu NAME               pull: this menu, too, although no call reaches it; can be repeated
  --force                   pull: write over uncommitted and conflicting changes
  --yes                     deploy: don't ask
  --json                    print the JSON report, and nothing else, on standard output
  --verbose                 say what is done, on standard error
  -h, --help                print this
  -v, --version             print the version

Environment
  GENESYS_CLOUD_CLIENT_ID, GENESYS_CLOUD_CLIENT_SECRET   the OAuth client (never an option, and no .env is read)
  GITHUB_TOKEN or GH_TOKEN   reads deploy records, and leaves one after a deploy
  NO_COLOR                   no colours

Exit codes
  0  fine   1  the answer is no: invalid, drifted, in conflict, a test fails, failed   2  wrong use

Examples
  genesys-ivr pull "Main IVR"
  genesys-ivr validate
  genesys-ivr test "Main IVR"
  genesys-ivr plan --json | jq '.flows[].changes'
  genesys-ivr dial "Main IVR"
  genesys-ivr deploy "Main IVR" --region mypurecloud.ie
`;
