"""The words of Variorum as immutable types, checked where they are made. Standard library only."""

from viewer.model.articles import Article, Aside, AsideKind, Metadata, Origin, Sentence
from viewer.model.comparison import Comparison, Options, SourceShare, Summary
from viewer.model.edits import Edit, EditKind
from viewer.model.flags import Flag, FlagKind, NewClaim, Severity
from viewer.model.links import By, Evidence, Link
from viewer.model.monitor import SILENT_SHARE, Cancelled, Monitor, Share, SilentMonitor, Stage
from viewer.model.notices import Notice, NoticeCode
from viewer.model.provenance import Attribution, Claim, Dropped, Nearest, Verdict, WordOrigin
from viewer.model.sigla import siglum_at
from viewer.model.spans import Span
from viewer.model.statements import Dispute, Echo, Statement, Telling
from viewer.model.tokens import Token, TokenKind

__all__ = [
    "SILENT_SHARE",
    "Article",
    "Aside",
    "AsideKind",
    "Attribution",
    "By",
    "Cancelled",
    "Claim",
    "Comparison",
    "Dispute",
    "Dropped",
    "Echo",
    "Edit",
    "EditKind",
    "Evidence",
    "Flag",
    "FlagKind",
    "Link",
    "Metadata",
    "Monitor",
    "Nearest",
    "NewClaim",
    "Notice",
    "NoticeCode",
    "Options",
    "Origin",
    "Sentence",
    "Severity",
    "Share",
    "SilentMonitor",
    "SourceShare",
    "Span",
    "Stage",
    "Statement",
    "Summary",
    "Telling",
    "Token",
    "TokenKind",
    "Verdict",
    "WordOrigin",
    "siglum_at",
]
