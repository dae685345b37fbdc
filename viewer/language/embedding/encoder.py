"""The encoder: sentences and tokens -> unit vectors, kept for the next time they are asked for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from sys import intern

import numpy as np

from viewer.language.embedding.contractions import move_negations
from viewer.language.embedding.network import Network, Vectors, unit_rows
from viewer.language.embedding.recall import Recall
from viewer.language.embedding.windows import Window, cut_windows
from viewer.language.embedding.wordpiece import WordPiece
from viewer.language.embedding.workers import Begun, Workers

Progress = Callable[[int, int], None]
Key = tuple[str, ...]
# The places of windows: the sentence's, and the window's in it.
_Batch = list[tuple[int, int]]

_PIECES_PER_BATCH = 512
# So many sentences are cut between two words of progress.
_CUT_AT_ONCE = 1_000
_SENTENCES_KEPT = 32_768
_TOKENS_KEPT = 16_384


@dataclass(frozen=True, slots=True)
class _Encoded:
    """What one run says of one window, or of a whole sentence. `weight` counts pieces, the marks included."""

    sentence: Vectors
    weight: int
    tokens: Vectors | None


@dataclass(frozen=True, slots=True)
class Encoding:
    """Sentences that an encoder is at work on, beside what its caller goes on with."""

    keys: Sequence[Key]
    windows: Sequence[tuple[Window, ...]]
    begun: Begun[_Batch, list[_Encoded]]

    def stop(self) -> None:
        """Leave the rest as it is; what was encoded and not asked for is lost."""
        self.begun.stop()


class Encoder:
    """One embedding model with its vocabulary, and a memory of what it has encoded.

    A sentence is given as the surfaces of its tokens. Its vectors depend on nothing but those surfaces: not on the
    other sentences, their order, the number of threads or what was encoded before.
    """

    def __init__(
        self,
        name: str,
        network: Network,
        wordpiece: WordPiece,
        languages: frozenset[str] | None,
        limit: int,
        common: Vectors | None = None,
        threads: int = 1,
    ) -> None:
        """`languages` are ISO 639-1 codes, None for any; `limit` bounds the pieces the network takes in at once.

        `threads` bounds the processor cores that are used at once.
        `common` (layers by 1 + directions by width) is what all tokens share, taken out of their vectors: the mean of
        each layer, then unit directions at right angles to each other.
        """
        self.name = name
        self._network = network
        self._wordpiece = wordpiece
        self._languages = languages
        self._limit = limit
        self._common = common
        self._workers = Workers(threads)
        self._sentences: Recall[Key, Vectors] = Recall(_SENTENCES_KEPT)
        self._tokens: Recall[Key, Vectors] = Recall(_TOKENS_KEPT)

    @property
    def width(self) -> int:
        """The number of dimensions of every vector."""
        return self._network.width

    @property
    def layers(self) -> int:
        """The number of vectors per token: hidden states 0, 2, 4 and 6 with the bundled model."""
        return self._network.layers

    def knows(self, language: str) -> bool:
        """Whether the model was trained on the language with that code ("und" stands for a language not told)."""
        return self._languages is None or language in self._languages

    def encode_sentences(self, sentences: Sequence[Sequence[str]], progress: Progress | None = None) -> Vectors:
        """One unit vector per sentence, as the rows of one array (float32); a sentence without tokens has a zero row.

        `progress` hears of the sentences done and of all that had to be run, between batches; what it raises is passed
        on, and what was done by then is kept. A sentence longer than the model takes in is the mean of its windows.
        """
        keys = [_key_of(sentence) for sentence in sentences]
        found = {key: kept for key in keys if key and (kept := self._sentences.get(key)) is not None}
        missing = [key for key in dict.fromkeys(keys) if key and key not in found]
        # The tokens come with the same run: where all can be kept, the sentences that are linked need no second one.
        with_tokens = sum(map(len, missing)) <= _TOKENS_KEPT
        for key, encoded in self._finish(self._begin(missing, progress, with_tokens=with_tokens), progress):
            found[key] = encoded.sentence
        vectors = np.zeros((len(keys), self.width), np.float32)
        for row, key in enumerate(keys):
            if key:
                vectors[row] = found[key]
        return vectors

    def encode_tokens(self, sentences: Sequence[Sequence[str]], progress: Progress | None = None) -> list[Vectors]:
        """The vectors of each sentence's tokens, one array per sentence: layers by tokens by width (float32).

        A token's vector is the mean of its pieces', without what all tokens have in common, of length one, in the
        context of its sentence. The arrays are read-only. `progress` is as for `encode_sentences`. A token takes 6 KB
        with the bundled model, so ask for the sentences of a long text in portions.
        """
        keys = [_key_of(sentence) for sentence in sentences]
        found = {key: kept for key in keys if key and (kept := self._tokens.get(key)) is not None}
        missing = [key for key in dict.fromkeys(keys) if key and key not in found]
        for key, encoded in self._finish(self._begin(missing, progress, with_tokens=True), progress):
            if encoded.tokens is not None:
                found[key] = encoded.tokens
        found[()] = np.zeros((self.layers, 0, self.width), np.float32)
        return [found[key] for key in keys]

    def begin_tokens(self, sentences: Sequence[Sequence[str]]) -> Encoding:
        """Begin to encode the sentences as in `encode_tokens`, beside what the caller goes on with.

        Once it was given to `finish_tokens`, `encode_tokens` has their vectors at hand, unless others came between.
        """
        missing = [key for key in dict.fromkeys(map(_key_of, sentences)) if key and self._tokens.get(key) is None]
        return self._begin(missing, None, with_tokens=True)

    def finish_tokens(self, encoding: Encoding, progress: Progress | None = None) -> None:
        """Wait until the sentences of `encoding` are done; `progress` is as for `encode_sentences`."""
        for _ in self._finish(encoding, progress):
            pass

    def _begin(self, keys: Sequence[Key], progress: Progress | None, *, with_tokens: bool) -> Encoding:
        windows: list[tuple[Window, ...]] = []
        for place, key in enumerate(keys):
            if progress is not None and place % _CUT_AT_ONCE == 0:
                progress(0, len(keys))
            windows.append(self._cut(key))

        def encode(batch: _Batch) -> list[_Encoded]:
            return self._encode([windows[sentence][place] for sentence, place in batch], with_tokens=with_tokens)

        return Encoding(keys, windows, self._workers.begin(encode, list(_batches(windows))))

    def _finish(self, encoding: Encoding, progress: Progress | None) -> Iterator[tuple[Key, _Encoded]]:
        """Yield each sentence as its last window is done, having kept it."""
        keys, windows = encoding.keys, encoding.windows
        parts: dict[int, dict[int, _Encoded]] = defaultdict(dict)
        done = 0
        try:
            if progress is not None and keys:
                progress(done, len(keys))
            for batch, encoded in encoding.begun:
                for (sentence, place), part in zip(batch, encoded, strict=True):
                    parts[sentence][place] = part
                    if len(parts[sentence]) == len(windows[sentence]):
                        collected = parts.pop(sentence)
                        whole = _join([collected[index] for index in range(len(collected))])
                        self._keep(keys[sentence], whole)
                        done += 1
                        yield keys[sentence], whole
                if progress is not None:
                    progress(done, len(keys))
        finally:
            encoding.stop()

    def _cut(self, key: Key) -> tuple[Window, ...]:
        pieces = [self._wordpiece.pieces_of(surface) or (self._wordpiece.unknown,) for surface in move_negations(key)]
        return cut_windows(pieces, self._wordpiece.first, self._wordpiece.last, self._limit)

    def _encode(self, windows: Sequence[Window], *, with_tokens: bool) -> list[_Encoded]:
        pieces = np.array([window.pieces for window in windows], np.int64)
        layers, sentences = self._network.run(pieces)
        encoded = []
        for row, window in enumerate(windows):
            tokens = self._pool_tokens([layer[row] for layer in layers], window) if with_tokens else None
            encoded.append(_Encoded(sentences[row], len(window.pieces), tokens))
        return encoded

    def _pool_tokens(self, layers: Sequence[Vectors], window: Window) -> Vectors:
        # Sums will do for means, since only the direction is kept.
        vectors = unit_rows(np.stack([_sum_pieces(layer, window) for layer in layers]))
        return vectors if self._common is None else _without_common(vectors, self._common)

    def _keep(self, key: Key, encoded: _Encoded) -> None:
        # Copied: a row would hold on to the whole batch that it is a view of.
        self._sentences.keep(key, encoded.sentence.copy(), 1)
        if encoded.tokens is not None:
            encoded.tokens.flags.writeable = False
            self._tokens.keep(key, encoded.tokens, len(key))


def _key_of(sentence: Sequence[str]) -> Key:
    # Interned: a hundred thousand sentences in memory share the words they have in common.
    return tuple(map(intern, sentence))


def _batches(windows: Sequence[tuple[Window, ...]]) -> Iterator[_Batch]:
    """Sentence and window indices, in batches whose windows all have one length; short ones first."""
    by_length: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for sentence, cut in enumerate(windows):
        for place, window in enumerate(cut):
            by_length[len(window.pieces)].append((sentence, place))
    for length in sorted(by_length):
        members = by_length[length]
        size = max(1, _PIECES_PER_BATCH // length)
        for start in range(0, len(members), size):
            yield members[start : start + size]


def _sum_pieces(states: Vectors, window: Window) -> Vectors:
    """The sum of each token's pieces, token by token: most have one, nearly all others two."""
    starts = np.array(window.starts)
    counts = np.diff(starts, append=len(window.pieces) - 1)
    sums: Vectors = states[starts]
    twos = np.flatnonzero(counts == 2)
    sums[twos] += states[starts[twos] + 1]
    for token in np.flatnonzero(counts > 2).tolist():
        sums[token] = np.add.reduceat(states[starts[token] : starts[token] + counts[token]], [0], axis=0)[0]
    return sums


def _without_common(vectors: Vectors, common: Vectors) -> Vectors:
    """Unit vectors (layers by tokens by width) without the mean and the directions that all tokens share.

    After Mu and Viswanath (2018), "All-but-the-top": what is left tells meanings apart much better.
    """
    directions = common[:, 1:]
    centred = vectors - common[:, :1]
    rest = centred - (centred @ directions.transpose(0, 2, 1)) @ directions
    return unit_rows(rest.astype(np.float32, copy=False))


def _join(parts: Sequence[_Encoded]) -> _Encoded:
    if len(parts) == 1:
        return parts[0]
    weight = sum(part.weight for part in parts)
    sentence = unit_rows(np.sum([part.sentence * np.float32(part.weight) for part in parts], axis=0, dtype=np.float32))
    tokens = [part.tokens for part in parts if part.tokens is not None]
    return _Encoded(sentence, weight, np.concatenate(tokens, axis=1) if tokens else None)
