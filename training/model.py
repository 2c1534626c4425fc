"""The Transformer: pre-norm, tied embeddings, sinusoidal positions (Vaswani et al. 2017).

Written for two slow cores: dropout shares one mask over all positions of a sentence
(drawing a number per element took a third of a step), attention is plain matrix
products (faster than the fused kernels at sentence length), and the loss never
holds the scores of a whole batch.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.config import ModelConfig

UNK, BOS, EOS, PAD = 0, 1, 2, 3
MAX_LENGTH = 512
_MINUS_INFINITY = -1e4


class SharedDropout(nn.Module):
    """Dropout with one mask per sentence, shared by its positions."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """Zero whole features of each sentence of `x` (batch, length, width) while training."""
        if not self.training or self.rate == 0:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (keep.to(x.dtype) / (1 - self.rate))


def _heads(x: Tensor, heads: int) -> Tensor:
    batch, length, width = x.shape
    return x.view(batch, length, heads, width // heads).transpose(1, 2)


def _attend(query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
    """Attention over (batch, heads, length, size); `bias` is added to the scores."""
    batch, heads, length, size = query.shape
    scores = torch.matmul(query * size**-0.5, key.transpose(2, 3)) + bias
    mixed = torch.matmul(scores.softmax(-1).to(value.dtype), value)
    return mixed.transpose(1, 2).reshape(batch, length, heads * size)


class SelfAttention(nn.Module):
    """Multi-head attention of a sequence to itself, with its layer norm before it."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.heads = config.heads
        self.norm = nn.LayerNorm(config.width)
        self.input = nn.Linear(config.width, 3 * config.width)
        self.output = nn.Linear(config.width, config.width)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return what is added to `x`."""
        query, key, value = self.input(self.norm(x)).chunk(3, -1)
        heads = self.heads
        mixed = _attend(_heads(query, heads), _heads(key, heads), _heads(value, heads), bias)
        output: Tensor = self.output(mixed)
        return output


class CrossAttention(nn.Module):
    """Multi-head attention of the target to the encoded source."""

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.heads = config.heads
        self.norm = nn.LayerNorm(config.width)
        self.query = nn.Linear(config.width, config.width)
        self.memory = nn.Linear(config.width, 2 * config.width)
        self.output = nn.Linear(config.width, config.width)

    def forward(self, x: Tensor, memory: Tensor, bias: Tensor) -> Tensor:
        """Return what is added to `x`."""
        key, value = self.memory(memory).chunk(2, -1)
        query, heads = self.query(self.norm(x)), self.heads
        mixed = _attend(_heads(query, heads), _heads(key, heads), _heads(value, heads), bias)
        output: Tensor = self.output(mixed)
        return output


class FeedForward(nn.Module):
    """Two linear layers with a ReLU between, with their layer norm before them."""

    def __init__(self, config: ModelConfig, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(config.width)
        self.inner = nn.Linear(config.width, config.feed_forward)
        self.outer = nn.Linear(config.feed_forward, config.width)
        self.dropout = SharedDropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Return what is added to `x`."""
        output: Tensor = self.outer(self.dropout(functional.relu(self.inner(self.norm(x)))))
        return output


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward."""

    def __init__(self, config: ModelConfig, dropout: float) -> None:
        super().__init__()
        self.attention = SelfAttention(config)
        self.feed_forward = FeedForward(config, dropout)
        self.dropout = SharedDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the layer's output for `x`, where `bias` hides the padding."""
        x = x + self.dropout(self.attention(x, bias))
        return x + self.dropout(self.feed_forward(x))


class DecoderLayer(nn.Module):
    """Self-attention, attention to the source, and feed-forward."""

    def __init__(self, config: ModelConfig, dropout: float) -> None:
        super().__init__()
        self.attention = SelfAttention(config)
        self.source = CrossAttention(config)
        self.feed_forward = FeedForward(config, dropout)
        self.dropout = SharedDropout(dropout)

    def forward(self, x: Tensor, causal: Tensor, memory: Tensor, bias: Tensor) -> Tensor:
        """Return the layer's output for `x`; `causal` hides what comes later."""
        x = x + self.dropout(self.attention(x, causal))
        x = x + self.dropout(self.source(x, memory, bias))
        return x + self.dropout(self.feed_forward(x))


def positions(length: int, width: int) -> Tensor:
    """Sinusoids as Tensor2Tensor lays them out (sines, then cosines), counted from one.

    CTranslate2 computes the same for a model that stores none.
    """
    half = width // 2
    rates = torch.exp(torch.arange(half).float() * -(math.log(10000) / (half - 1)))
    angles = torch.arange(1, length + 1).float()[:, None] * rates
    return torch.cat([angles.sin(), angles.cos()], -1)


class Transformer(nn.Module):
    """Encoder and decoder over one vocabulary of `vocabulary` pieces."""

    def __init__(self, vocabulary: int, config: ModelConfig, dropout: float = 0.0) -> None:
        super().__init__()
        self.scale = math.sqrt(config.width)
        self.embedding = nn.Embedding(vocabulary, config.width)
        nn.init.normal_(self.embedding.weight, std=config.width**-0.5)
        self.encoder = nn.ModuleList(
            EncoderLayer(config, dropout) for _ in range(config.encoder_layers)
        )
        self.decoder = nn.ModuleList(
            DecoderLayer(config, dropout) for _ in range(config.decoder_layers)
        )
        self.encoder_norm = nn.LayerNorm(config.width)
        self.decoder_norm = nn.LayerNorm(config.width)
        self.dropout = SharedDropout(dropout)
        later = torch.full((MAX_LENGTH, MAX_LENGTH), _MINUS_INFINITY).triu(1)
        self.register_buffer("later", later, persistent=False)
        self.register_buffer("positions", positions(MAX_LENGTH, config.width), persistent=False)

    def _embed(self, tokens: Tensor) -> Tensor:
        embedded = self.embedding(tokens) * self.scale + self.positions[: tokens.shape[1]]
        dropped: Tensor = self.dropout(embedded)
        return dropped

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Return the decoder's output (batch, target length, width) for piece numbers."""
        bias = ((source == PAD).float() * _MINUS_INFINITY)[:, None, None, :]
        x = self._embed(source)
        for layer in self.encoder:
            x = layer(x, bias)
        memory = self.encoder_norm(x)
        length = target.shape[1]
        causal = self.later[:length, :length]
        y = self._embed(target)
        for layer in self.decoder:
            y = layer(y, causal, memory, bias)
        output: Tensor = self.decoder_norm(y)
        return output


class _ChunkedLoss(torch.autograd.Function):
    """Sum of the label-smoothed cross entropies, and its gradient, a slice at a time.

    The scores of a whole batch (4,000 × 10,000 numbers) fall out of the processor's
    cache at every one of half a dozen passes; those of a slice stay in it.
    """

    SLICE = 256

    @staticmethod
    def forward(ctx, hidden, weight, gold, smoothing):  # type: ignore[no-untyped-def]
        vocabulary = weight.shape[0]
        total = hidden.new_zeros(())
        grad_hidden = torch.empty_like(hidden)
        grad_weight = torch.zeros_like(weight)
        for start in range(0, hidden.shape[0], _ChunkedLoss.SLICE):
            part = hidden[start : start + _ChunkedLoss.SLICE]
            wanted = gold[start : start + _ChunkedLoss.SLICE, None]
            scores = part @ weight.T
            mean = scores.mean(-1, keepdim=True)
            logsum = scores.logsumexp(-1, keepdim=True)
            total += (logsum - smoothing * mean - (1 - smoothing) * scores.gather(1, wanted)).sum()
            slope = scores.sub_(logsum).exp_().sub_(smoothing / vocabulary)
            slope.scatter_add_(1, wanted, torch.full_like(wanted, smoothing - 1, dtype=part.dtype))
            torch.mm(slope, weight, out=grad_hidden[start : start + _ChunkedLoss.SLICE])
            grad_weight.addmm_(slope.T, part)
        ctx.save_for_backward(grad_hidden, grad_weight)
        return total

    @staticmethod
    def backward(ctx, slope):  # type: ignore[no-untyped-def]
        grad_hidden, grad_weight = ctx.saved_tensors
        return grad_hidden * slope, grad_weight * slope, None, None


def loss_sum(model: Transformer, output: Tensor, gold: Tensor, smoothing: float) -> Tensor:
    """Return the summed cross entropy of `gold` (PAD left out), label-smoothed by `smoothing`."""
    real = gold != PAD
    hidden, wanted = output[real].float(), gold[real]
    weight = model.embedding.weight
    if hidden.is_cuda or not torch.is_grad_enabled():
        scores = functional.linear(hidden, weight).float()
        return functional.cross_entropy(scores, wanted, reduction="sum", label_smoothing=smoothing)
    total: Tensor = _ChunkedLoss.apply(hidden, weight, wanted, smoothing)
    return total
