// The client of all scenes, and the change that most of them deploy; no test of its own.

/** An OAuth client whose secret looks different in JSON, in URLs, in workflow commands and in Markdown. */
export const CLIENT = { id: 'ivr-client', secret: 'Zq"7\\x%K+w/9=é_-#*`Lm@2' };

/** What callers hear for key 1 of the main menu after that change. */
export const NEW_PROMPT = 'For new orders, press 1';
