export const id = 49;
export const ids = [49];
export const modules = {

/***/ 1049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepComment: () => (/* binding */ keepComment)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/github/failure.js
var failure = __webpack_require__(220);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 16 modules
var schemas = __webpack_require__(3603);
;// CONCATENATED MODULE: ./build/github/marker.js

const PREFIX = '<!-- genesys-ivr-action v1 ';
const SUFFIX = ' -->';
const metadata = schemas/* object */.Ikc({ key: schemas/* string */.YjP(), sha: schemas/* string */.YjP(), run: schemas/* number */.aig(), attempt: schemas/* number */.aig(), hash: schemas/* string */.YjP() });
function formatMarker(marker) {
    const json = JSON.stringify(marker).replaceAll(/[<>-]/gu, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
    return `${PREFIX}${json}${SUFFIX}`;
}
function parseMarker(body) {
    const [line = ''] = body.split(/\r?\n/u, 1);
    if (!line.startsWith(PREFIX) || !line.endsWith(SUFFIX))
        return undefined;
    try {
        return metadata.safeParse(JSON.parse(line.slice(PREFIX.length, -SUFFIX.length))).data;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=marker.js.map
;// CONCATENATED MODULE: ./build/github/comment.js



const ACTIONS_BOT = 'github-actions[bot]';
async function keepComment(octokit, context, number, body, key, isNews) {
    try {
        return await keep(octokit, context, number, body, key, isNews);
    }
    catch (error) {
        const { status, message, acceptedPermissions } = (0,failure/* toGithubFailure */.x)(error);
        const wanted = acceptedPermissions === undefined ? '' : ` (GitHub accepts: ${acceptedPermissions})`;
        return { kind: 'failed', message: `${message}${wanted}`, isReadOnlyToken: status === 403 };
    }
}
async function keep(octokit, context, number, body, key, isNews) {
    const { owner, repo, headSha: sha, runId: run, runAttempt: attempt } = context;
    const marker = { key, sha, run, attempt, hash: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex').slice(0, 32) };
    const text = `${formatMarker(marker)}\n${body}`;
    const [first, ...later] = await ours(octokit, context, number, key, ACTIONS_BOT);
    if (first === undefined) {
        if (!isNews)
            return { kind: 'not-needed' };
        const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: text });
        return settleRace(octokit, context, number, key, { id: data.id, author: data.user?.login ?? ACTIONS_BOT, text });
    }
    for (const { id } of later)
        await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    if (isNewer(first.marker, marker))
        return { kind: 'newer-run' };
    if (first.marker.sha === sha && (first.marker.hash === marker.hash || (context.event.kind === 'push' && !isNews)))
        return { kind: 'unchanged' };
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: text });
    return { kind: 'updated' };
}
async function settleRace(octokit, context, number, key, mine) {
    const { owner, repo } = context;
    const [first] = await ours(octokit, context, number, key, mine.author);
    if (first === undefined || first.id >= mine.id)
        return { kind: 'created' };
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: mine.id });
    const marker = parseMarker(mine.text);
    if (marker !== undefined && isNewer(first.marker, marker))
        return { kind: 'newer-run' };
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: first.id, body: mine.text });
    return { kind: 'updated' };
}
async function ours(octokit, { owner, repo }, number, key, author) {
    const comments = await octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 });
    return comments
        .flatMap(({ id, body, user }) => {
        const marker = parseMarker(body ?? '');
        return marker?.key === key && user?.login === author ? [{ id, author: user.login, marker }] : [];
    })
        .toSorted((a, b) => a.id - b.id);
}
function isNewer(there, mine) {
    return there.run > mine.run || (there.run === mine.run && there.attempt > mine.attempt);
}
//# sourceMappingURL=comment.js.map

/***/ })

};

//# sourceMappingURL=49.index.js.map