"""Blocks of the choosing guide: the form, its questions, the answers to every situation, the figures behind them."""
